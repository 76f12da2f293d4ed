/** Between Avro and the domain, and the coding of the state. */
@NullMarked
package io.detrain.streams.wire;

import org.jspecify.annotations.NullMarked;
