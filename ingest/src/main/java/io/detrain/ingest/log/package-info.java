/** The way into Kafka: events, refusals and contacts as records, acknowledged or not. */
@NullMarked
package io.detrain.ingest.log;

import org.jspecify.annotations.NullMarked;
