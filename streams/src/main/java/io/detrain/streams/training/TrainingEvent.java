package io.detrain.streams.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** One revision of one thing that happened to an athlete. */
public record TrainingEvent(
        String id,
        long revision,
        String contentHash,
        LocalDate localDate,
        Instant at,
        ZoneId zone,
        String source,
        Optional<String> device,
        boolean quarantined,
        Fact fact) {

    /** The one order in which events are folded. */
    public static final Comparator<TrainingEvent> ORDER = Comparator.comparing(TrainingEvent::localDate)
            .thenComparing(TrainingEvent::at)
            .thenComparing(TrainingEvent::id);

    private static final Comparator<TrainingEvent> REVISIONS =
            Comparator.comparingLong(TrainingEvent::revision).thenComparing(TrainingEvent::contentHash);

    /** Whether this revision replaces the other: the higher revision, then the greater content hash. */
    public boolean supersedes(TrainingEvent other) {
        return REVISIONS.compare(this, other) > 0;
    }

    boolean isRetraction() {
        return fact instanceof Fact.Retraction;
    }

    @Override
    public String toString() {
        return "TrainingEvent[" + id + "/" + revision + "]";
    }
}
