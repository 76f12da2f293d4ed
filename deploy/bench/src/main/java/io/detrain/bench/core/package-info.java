/** The pure core alone: bytes in, bytes out, without Kafka. */
@NullMarked
package io.detrain.bench.core;

import org.jspecify.annotations.NullMarked;
