package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.Optional;

/** What brought a change: a reason code, and the event behind it. */
record Cause(String because, Optional<String> event) {

    static final Cause DAY_OPENED = new Cause("day_opened", Optional.empty());

    static final Cause REPAIR = new Cause("repair", Optional.empty());

    /** The cause that an event is, given the revision before and the day that is open. */
    static Cause of(TrainingEvent event, Optional<TrainingEvent> before, Optional<LocalDate> openDay) {
        Fact subject = event.isRetraction() ? before.map(TrainingEvent::fact).orElse(event.fact()) : event.fact();
        return new Cause(code(noun(subject), event, before, openDay), Optional.of(event.id()));
    }

    private static String code(
            String noun, TrainingEvent event, Optional<TrainingEvent> before, Optional<LocalDate> openDay) {
        if (event.isRetraction()) {
            return noun + "_deleted";
        }
        if (event.fact() instanceof Fact.Profile) {
            return "profile_changed";
        }
        if (before.isPresent()) {
            return noun + "_edited";
        }
        boolean late = openDay.filter(event.localDate()::isBefore).isPresent();
        return late ? "late_" + noun : noun + "_added";
    }

    private static String noun(Fact fact) {
        return switch (fact) {
            case Fact.Workout workout -> workout.race().isPresent() ? "race" : "workout";
            case Fact.Race race -> "race";
            case Fact.Wellness wellness -> "wellness";
            case Fact.Sleep sleep -> "sleep";
            case Fact.HeartRateVariability value -> "heart_rate_variability";
            case Fact.RestingHeartRate value -> "resting_heart_rate";
            case Fact.Context context -> "context";
            case Fact.Profile profile -> "profile";
            case Fact.Answer answer -> "answer";
            case Fact.Heartbeat heartbeat -> "heartbeat";
            case Fact.Retraction retraction -> "event";
            case Fact.Unknown unknown -> "event";
        };
    }
}
