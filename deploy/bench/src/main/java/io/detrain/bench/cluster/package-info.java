/** A real broker in this JVM, loaded logs, and windows in which something is measured. */
@NullMarked
package io.detrain.bench.cluster;

import org.jspecify.annotations.NullMarked;
