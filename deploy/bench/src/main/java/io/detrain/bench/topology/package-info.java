/** The topology beside others on the same log. */
@NullMarked
package io.detrain.bench.topology;

import org.jspecify.annotations.NullMarked;
