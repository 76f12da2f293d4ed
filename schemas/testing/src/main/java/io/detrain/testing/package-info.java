/** Real brokers for tests. */
@NullMarked
package io.detrain.testing;

import org.jspecify.annotations.NullMarked;
