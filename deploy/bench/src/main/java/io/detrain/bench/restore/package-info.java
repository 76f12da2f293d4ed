/** An instance that comes back without its disk. */
@NullMarked
package io.detrain.bench.restore;

import org.jspecify.annotations.NullMarked;
