package io.detrain.streams.training;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Session;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.MorningsBuilder;
import io.detrain.streams.signal.Signal;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.signal.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Collects what a day's digest is made of. */
final class DigestBuilder {

    private final long day;
    private long micro;
    private final List<Long> spilled = new ArrayList<>();
    private long decimetres;
    private int lifts;
    private int marks;
    private int tags;
    private int symptoms;
    private int away;
    private final MorningsBuilder morning;
    private final List<Session> sessions = new ArrayList<>();
    private final List<HardSession> hard = new ArrayList<>();
    private final List<RaceEntry> races = new ArrayList<>();

    DigestBuilder(long day, SignalSettings settings) {
        this.day = day;
        this.morning = Mornings.from(day, 1, settings);
    }

    /** Something that began before and is not over. */
    void goesOn(Fact.ContextTag tag) {
        if (tag == Fact.ContextTag.REST_DAY) {
            mark(DayDigest.REST_DECLARED);
        }
        tagOf(tag).ifPresent(this::tag);
    }

    private void tag(Tag tag) {
        tags |= tag.bit();
    }

    void away(int quarters) {
        away = quarters;
    }

    void mark(int mark) {
        marks |= mark;
    }

    void add(ScoredWorkout scored) {
        micro += scored.dayMicro().getFirst();
        for (int i = 1; i < scored.dayMicro().size(); i++) {
            if (spilled.size() < i) {
                spilled.add(0L);
            }
            spilled.set(i - 1, spilled.get(i - 1) + scored.dayMicro().get(i));
        }
        scored.session().ifPresent(this::add);
        lifts += scored.lift() ? 1 : 0;
        mark(signOf(scored.shown()));
        scored.hard().ifPresent(hard::add);
        scored.race().ifPresent(races::add);
    }

    /** A walk is a rest day's; of what has no load for want of anything measured the day knows nothing. */
    private static int signOf(WorkoutLoad shown) {
        return shown.method() == LoadMethod.GENTLE
                ? DayDigest.SENSED | DayDigest.WORN
                : shown.load() > 0 ? DayDigest.SENSED : 0;
    }

    private void add(Session session) {
        decimetres += session.runDecimetres();
        sessions.add(session);
    }

    void add(TrainingEvent event) {
        switch (event.fact()) {
            case Fact.Sleep sleep -> add(sleep);
            case Fact.HeartRateVariability value -> add(value, event);
            case Fact.RestingHeartRate value -> add(value, event);
            case Fact.Heartbeat heartbeat -> mark(markOf(heartbeat));
            case Fact.Wellness wellness -> add(wellness);
            case Fact.Context context -> add(event, context);
            case Fact.Workout fact -> {}
            case Fact.Race fact -> {}
            case Fact.Profile fact -> {}
            case Fact.Answer answer -> RaceEntry.ofAccepted(event, answer).ifPresent(races::add);
            case Fact.Retraction fact -> {}
            case Fact.Unknown fact -> {}
        }
    }

    private void add(TrainingEvent event, Fact.Context context) {
        mark(context.tag() == Fact.ContextTag.REST_DAY ? DayDigest.REST_DECLARED : DayDigest.SAID);
        RaceEntry.ofEnd(event, context.tag()).ifPresent(races::add);
        tagOf(context.tag()).ifPresent(this::tag);
    }

    private void add(Fact.Sleep sleep) {
        mark(DayDigest.SENSED);
        if (sleep.main()) {
            morning.sleep(day, Math.round(sleep.totalSleepS() / 60.0));
            sleep.vendorScore().ifPresent(score -> morning.sleepScore(day, inTenths(score)));
        }
    }

    private void add(Fact.HeartRateVariability value, TrainingEvent event) {
        mark(DayDigest.SENSED);
        morning.variability(
                day, Math.round(value.valueMs() * 100) / 100.0, source(event, value.metric(), value.context()));
    }

    private void add(Fact.RestingHeartRate value, TrainingEvent event) {
        mark(DayDigest.SENSED);
        morning.resting(day, inTenths(value.bpm()), source(event, "", value.context()));
    }

    private void add(Fact.Wellness wellness) {
        mark(DayDigest.SAID);
        add(Signal.FATIGUE, wellness, wellness.fatigue());
        add(Signal.SLEEP_QUALITY, wellness, wellness.sleepQuality());
        add(Signal.STRESS, wellness, wellness.stress());
        add(Signal.SORENESS, wellness, wellness.soreness());
        add(Signal.MOOD, wellness, wellness.mood());
        symptoms |= Symptom.bits(wellness.symptoms());
        if (wellness.symptoms().contains(Symptom.FEVER)) {
            tag(Tag.ILL);
        }
    }

    private void add(Signal item, Fact.Wellness wellness, OptionalDouble answer) {
        wellness.ofSeven(answer).ifPresent(value -> morning.item(item, day, inTenths(value)));
    }

    /** The same number for the same device, metric and time of measurement, and hardly ever for another. */
    private static short source(TrainingEvent event, String metric, String context) {
        int hash = String.join("\n", event.source(), event.device().orElse(""), metric, context)
                .hashCode();
        return (short) (hash ^ hash >>> Short.SIZE);
    }

    private static double inTenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static Optional<Tag> tagOf(Fact.ContextTag tag) {
        return switch (tag) {
            case ILL -> Optional.of(Tag.ILL);
            case TRAVELLING -> Optional.of(Tag.TRAVELLING);
            case ALTITUDE -> Optional.of(Tag.ALTITUDE);
            case MEDICAL -> Optional.of(Tag.MEDICAL);
            case ALCOHOL -> Optional.of(Tag.ALCOHOL);
            case INJURED -> Optional.of(Tag.INJURED);
            case OFF_SEASON -> Optional.of(Tag.OFF_SEASON);
            case UNKNOWN, REST_DAY, CYCLE_END, SEASON_END -> Optional.empty();
        };
    }

    private static int markOf(Fact.Heartbeat heartbeat) {
        return heartbeat
                .worn()
                .map(worn -> worn ? DayDigest.SENSED | DayDigest.WORN : DayDigest.NOT_WORN)
                .orElse(DayDigest.SENSED);
    }

    DayDigest build() {
        return new DayDigest(
                day,
                micro,
                spilled,
                decimetres,
                lifts,
                marks,
                Signals.of(morning.build(), tags, symptoms, away),
                sessions,
                hard,
                races);
    }
}
