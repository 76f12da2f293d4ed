package io.detrain.streams.training;

import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Session;
import java.util.List;
import java.util.Optional;

/** A workout with its load: as it is shown, and what the fold takes from it; its load by local day from its own on. */
record ScoredWorkout(
        WorkoutLoad shown,
        List<Long> dayMicro,
        Optional<Session> session,
        boolean lift,
        Optional<HardSession> hard,
        Optional<RaceEntry> race) {

    @Override
    public String toString() {
        return "ScoredWorkout[" + shown.eventId() + "]";
    }
}
