package io.detrain.ingest.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One recording of one sport as the device made it, before any cleaning. Times in epoch milliseconds; samples in order,
 * and none outside.
 */
record Recording(
        String sport,
        long startMs,
        long endMs,
        List<Sample> samples,
        List<Span> pauses,
        Totals totals,
        Sensors sensors) {

    /** Longer than any recording in one file; beyond it a clock has jumped. */
    static final long MAX_SECONDS = 8L * 24 * 3600;

    Recording {
        long from = startMs;
        long to = endMs;
        samples = samples.stream()
                .filter(sample -> sample.atMs() >= from && sample.atMs() <= to)
                .sorted(Comparator.comparingLong(Sample::atMs)) // stable: of one instant the later line wins
                .toList();
        pauses = List.copyOf(pauses);
    }

    /** From, inclusive, to, exclusive. */
    record Span(long fromMs, long toMs) {}

    /** What the device itself added up; each only if it did. */
    record Totals(
            OptionalDouble timerS,
            OptionalDouble activeS,
            OptionalDouble distanceM,
            OptionalDouble ascentM,
            OptionalDouble descentM,
            OptionalInt averageBpm,
            OptionalInt maxBpm,
            OptionalDouble rpe) {
        static Totals none() {
            var none = OptionalDouble.empty();
            return new Totals(none, none, none, none, none, OptionalInt.empty(), OptionalInt.empty(), none);
        }
    }

    /** The kind of heart-rate sensor (symbol of the schema), and whether height came from air pressure. */
    record Sensors(String heartRate, boolean barometer) {
        static Sensors unknown() {
            return new Sensors("UNKNOWN", false);
        }
    }

    boolean tooLong() {
        return endMs - startMs > MAX_SECONDS * 1000;
    }

    int seconds() {
        return (int) Math.max(0, Math.round((endMs - startMs) / 1000.0));
    }

    /** Where on earth it began. */
    Optional<Position> firstPosition() {
        return Sports.isIndoor(sport) ? Optional.empty() : firstSamplePosition();
    }

    private Optional<Position> firstSamplePosition() {
        return samples.stream().flatMap(sample -> sample.position().stream()).findFirst();
    }
}
