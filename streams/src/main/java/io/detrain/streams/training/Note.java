package io.detrain.streams.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/** A fact that more than its own day depends on: a profile, a race without a recording, a pair that is no pair. */
public record Note(String id, LocalDate date, Instant at, ZoneId zone, Fact fact) {

    static final Comparator<Note> ORDER =
            Comparator.comparing(Note::date).thenComparing(Note::at).thenComparing(Note::id);

    static Note of(TrainingEvent event) {
        return new Note(event.id(), event.localDate(), event.at(), event.zone(), event.fact());
    }

    /** Whether facts of this kind are kept as notes. */
    static boolean isNoted(Fact fact) {
        return switch (fact) {
            case Fact.Profile profile -> true;
            case Fact.Race race -> true;
            case Fact.Answer answer ->
                answer.about() == Fact.AnswerAbout.COPIES_SPLIT
                        || answer.about() == Fact.AnswerAbout.PLAN_OVERRIDDEN
                        || isAcknowledgement(answer);
            case Fact.Workout workout -> false;
            case Fact.Wellness wellness -> false;
            case Fact.Sleep sleep -> false;
            case Fact.HeartRateVariability value -> false;
            case Fact.RestingHeartRate value -> false;
            case Fact.Context context -> context.until().isPresent();
            case Fact.Heartbeat heartbeat -> false;
            case Fact.Retraction retraction -> false;
            case Fact.Unknown unknown -> false;
        };
    }

    /** Whether the athlete says to have seen a physician's advice, which ends it (science.md 7, A-16). */
    static boolean isAcknowledgement(Fact.Answer answer) {
        return answer.about() == Fact.AnswerAbout.ACKNOWLEDGED
                && answer.subject().startsWith(Course.PROFESSIONAL_ADVISED.name());
    }

    /** The last epoch day on which it matters; a profile matters for ever. */
    long lastDay() {
        return switch (fact) {
            case Fact.Profile profile -> Long.MAX_VALUE;
            case Fact.Race race -> latest(race.raceDate());
            case Fact.Context context -> latest(context.until().orElse(date));
            case Fact.Answer answer -> date.toEpochDay();
            case Fact.Workout fact -> date.toEpochDay();
            case Fact.Wellness fact -> date.toEpochDay();
            case Fact.Sleep fact -> date.toEpochDay();
            case Fact.HeartRateVariability fact -> date.toEpochDay();
            case Fact.RestingHeartRate fact -> date.toEpochDay();
            case Fact.Heartbeat fact -> date.toEpochDay();
            case Fact.Retraction fact -> date.toEpochDay();
            case Fact.Unknown fact -> date.toEpochDay();
        };
    }

    private long latest(LocalDate other) {
        return Math.max(date.toEpochDay(), other.toEpochDay());
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
