/** From the POST of an event to the message that it calls for. */
@NullMarked
package io.detrain.bench.latency;

import org.jspecify.annotations.NullMarked;
