/** Simulated athletes, each day a function of who it is and of the date. */
@NullMarked
package io.detrain.bench.life;

import org.jspecify.annotations.NullMarked;
