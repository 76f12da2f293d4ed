/** What is counted of the Coach at work. */
@NullMarked
package io.detrain.streams.meter;

import org.jspecify.annotations.NullMarked;
