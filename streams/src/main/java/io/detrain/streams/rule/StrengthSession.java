package io.detrain.streams.rule;

import io.detrain.streams.load.MuscleGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** A heavy strength session: when, of which muscles, and how sore that morning was, 1 to 7. */
public record StrengthSession(
        String id, Instant start, Instant end, LocalDate date, Set<MuscleGroup> groups, OptionalDouble soreness) {

    static final Comparator<StrengthSession> ORDER =
            Comparator.comparing(StrengthSession::start).thenComparing(StrengthSession::id);

    public StrengthSession {
        groups = Set.copyOf(groups);
    }

    /** A hard session of which it is known what muscles it trained. */
    static StrengthSession of(HardSession session, LocalDate date, OptionalDouble soreness) {
        Instant start = Instant.ofEpochSecond(session.startS());
        return new StrengthSession(
                session.eventId(),
                start,
                start.plusSeconds(session.seconds()),
                date,
                Arrays.stream(MuscleGroup.values())
                        .filter(group -> (session.muscles() & group.bit()) != 0)
                        .collect(Collectors.toSet()),
                soreness);
    }

    boolean overlaps(StrengthSession other) {
        return groups.stream().anyMatch(group -> other.groups.stream().anyMatch(group::overlaps));
    }

    /** Hours from the end of an earlier one to the start of this. */
    double hoursSince(StrengthSession earlier) {
        return Math.max(0, Duration.between(earlier.end, start).toSeconds() / 3600.0);
    }

    @Override
    public String toString() {
        return "StrengthSession[" + id + "]";
    }
}
