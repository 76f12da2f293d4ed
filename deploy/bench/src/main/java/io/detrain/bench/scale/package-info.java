/** A hundred times as many athletes. */
@NullMarked
package io.detrain.bench.scale;

import org.jspecify.annotations.NullMarked;
