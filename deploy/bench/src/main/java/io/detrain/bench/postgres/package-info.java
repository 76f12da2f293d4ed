/** The same judgements from a database, as one would write it without carrying a state: the far baseline. */
@NullMarked
package io.detrain.bench.postgres;

import org.jspecify.annotations.NullMarked;
