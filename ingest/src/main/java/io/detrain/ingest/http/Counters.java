package io.detrain.ingest.http;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Counts what came through the doors and what did not; no athlete in any label. */
@Context // so that the first failure is seen as a rise
final class Counters {

    private static final String UNAVAILABLE = "detrain.ingest.unavailable";

    private final MeterRegistry meters;
    private final Map<Accepted, Counter> accepted = new ConcurrentHashMap<>(); // finding a meter costs more than adding

    private record Accepted(String door, Class<? extends Body> kind) {}

    Counters(MeterRegistry meters) {
        this.meters = meters;
        Stream.of("events", "files", "athletes").forEach(door -> meters.counter(UNAVAILABLE, "door", door));
    }

    void accepted(String door, Event event) {
        accepted.computeIfAbsent(new Accepted(door, event.body().getClass()), this::counter)
                .increment();
    }

    private Counter counter(Accepted what) {
        var name = what.kind.getSimpleName(); // as the type of an event is written: heartRateVariability
        var kind = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return meters.counter("detrain.ingest.accepted", "door", what.door, "kind", kind);
    }

    void rejected(String door, String code) {
        meters.counter("detrain.ingest.rejected", "door", door, "reason", code).increment();
    }

    void unavailable(String door) {
        meters.counter(UNAVAILABLE, "door", door).increment();
    }
}
