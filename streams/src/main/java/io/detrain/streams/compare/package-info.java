/** How two rule sets judge the same athletes. */
@NullMarked
package io.detrain.streams.compare;

import org.jspecify.annotations.NullMarked;
