package io.detrain.ingest.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How much comes through the doors at once.
 *
 * @param maxItems events in one request. DETRAIN_INGEST_MAX_ITEMS
 * @param maxEventsBytes size of a request with events or an athlete. DETRAIN_INGEST_MAX_EVENTS_BYTES
 * @param maxFileBytes size of an uploaded file; micronaut.server.max-request-size has to be above it.
 *     DETRAIN_INGEST_MAX_FILE_BYTES
 * @param filesAtOnce uploads that are held in memory at the same time; more wait. DETRAIN_INGEST_FILES_AT_ONCE
 * @param filePatience how long an upload waits for its turn before it hears 503. DETRAIN_INGEST_FILE_PATIENCE
 * @param retryAfter when a sender who heard 503 should try again. DETRAIN_INGEST_RETRY_AFTER
 * @param fallbackZone zone of files that neither have a position nor a zone named by the sender; local mode sets the
 *     system's. DETRAIN_INGEST_FALLBACK_ZONE
 */
@ConfigurationProperties("detrain.ingest")
public record DoorSettings(
        @Bindable(defaultValue = "1000") int maxItems,
        @Bindable(defaultValue = "1048576") int maxEventsBytes,
        @Bindable(defaultValue = "67108864") int maxFileBytes,
        @Bindable(defaultValue = "4") int filesAtOnce,
        @Bindable(defaultValue = "5s") Duration filePatience,
        @Bindable(defaultValue = "5s") Duration retryAfter,
        @Bindable(defaultValue = "UTC") ZoneId fallbackZone) {}
