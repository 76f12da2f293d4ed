/** Moves the log to another number of partitions, and holds what comes of it against what was. */
@NullMarked
package io.detrain.streams.reshard;

import org.jspecify.annotations.NullMarked;
