/** The Coach: an athlete's events folded into a small state, and what follows from it. */
@NullMarked
package io.detrain.streams.training;

import org.jspecify.annotations.NullMarked;
