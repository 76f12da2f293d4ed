package io.detrain.ingest.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where Kafka is, and how long a sender waits for it.
 *
 * @param bootstrapServers brokers to ask first. DETRAIN_KAFKA_BOOTSTRAP_SERVERS
 * @param maxBlock how long an append waits for a place in the buffer or for metadata; short, so that a broker that is
 *     away costs the sender a second and not the service its threads. DETRAIN_KAFKA_MAX_BLOCK
 * @param requestTimeout how long one attempt may take. DETRAIN_KAFKA_REQUEST_TIMEOUT
 * @param deliveryTimeout how long all attempts may take; below the senders' own time-out, so that they hear 503 and not
 *     silence. DETRAIN_KAFKA_DELIVERY_TIMEOUT
 * @param linger how long a batch waits for company. DETRAIN_KAFKA_LINGER
 * @param bufferBytes what may wait for the broker; full means 503. DETRAIN_KAFKA_BUFFER_BYTES
 */
@ConfigurationProperties("detrain.kafka")
public record KafkaSettings(
        @Bindable(defaultValue = "localhost:9092") String bootstrapServers,
        @Bindable(defaultValue = "1500ms") Duration maxBlock,
        @Bindable(defaultValue = "3s") Duration requestTimeout,
        @Bindable(defaultValue = "6s") Duration deliveryTimeout,
        @Bindable(defaultValue = "5ms") Duration linger,
        @Bindable(defaultValue = "33554432") long bufferBytes) {}
