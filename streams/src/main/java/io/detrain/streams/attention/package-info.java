/** Who of many athletes should be looked at first, and why. */
@NullMarked
package io.detrain.streams.attention;

import org.jspecify.annotations.NullMarked;
