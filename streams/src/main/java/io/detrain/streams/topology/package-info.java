/** How the Coach meets Kafka Streams: one page of topology, one processor, its stores. */
@NullMarked
package io.detrain.streams.topology;

import org.jspecify.annotations.NullMarked;
