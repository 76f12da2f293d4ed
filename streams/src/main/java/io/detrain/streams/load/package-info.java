/** Session load: one number of load units per workout, with its working (science.md 1). */
@NullMarked
package io.detrain.streams.load;

import org.jspecify.annotations.NullMarked;
