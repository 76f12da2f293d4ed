package io.detrain.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what came through the doors and what did not; no athlete in any label. */
@Singleton
final class Counters {

    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(String door) {
        meters.counter("detrain.ingest.accepted", "door", door).increment();
    }

    void rejected(String door, String code) {
        meters.counter("detrain.ingest.rejected", "door", door, "reason", code).increment();
    }

    void unavailable(String door) {
        meters.counter("detrain.ingest.unavailable", "door", door).increment();
    }
}
