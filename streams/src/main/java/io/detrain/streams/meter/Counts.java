package io.detrain.streams.meter;

import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Status;
import io.detrain.streams.training.TrainingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what the Coach hears and says. Every counter is there from the start, so that the hot path only adds, and the
 * first of its kind is seen as a rise.
 *
 * <p>What is done again after a transaction was undone is counted again.
 */
public final class Counts {

    private static final String JUDGEMENTS = "detrain.streams.judgements";

    private final MeterRegistry meters;
    private final Map<Class<? extends Fact>, Counter> events = new HashMap<>();
    private final Map<Lateness, Counter> late = new EnumMap<>(Lateness.class);
    private final Map<Status, Counter> flags = new EnumMap<>(Status.class);
    private final Map<Status, Counter> plans = new EnumMap<>(Status.class);
    private final Counter days;
    private final Counter opened;
    private final Counter replaced;
    private final Counter discarded;

    /** How far back an event reaches that came after its day; each costs more than the one before. */
    private enum Lateness {
        /** Older than yesterday: days are judged again. */
        DAY,
        /** Older than the horizon: flags and plans are no longer derived from it. */
        HORIZON,
        /** Older than the window: left to a repair. */
        WINDOW
    }

    public Counts(MeterRegistry meters) {
        this.meters = meters;
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            events.put(
                    fact.asSubclass(Fact.class),
                    meters.counter("detrain.streams.events", "kind", kind(fact.getSimpleName())));
        }
        for (Lateness each : Lateness.values()) {
            late.put(each, meters.counter("detrain.streams.late", "beyond", lower(each)));
        }
        for (Status status : Status.values()) {
            flags.put(status, meters.counter(JUDGEMENTS, "kind", "flag", "status", lower(status)));
            plans.put(status, meters.counter(JUDGEMENTS, "kind", "plan", "status", lower(status)));
        }
        days = meters.counter(JUDGEMENTS, "kind", "day", "status", "judged");
        opened = meters.counter("detrain.streams.days.opened");
        replaced = meters.counter("detrain.streams.threads.replaced");
        discarded = meters.counter("detrain.streams.state.discarded");
    }

    /** Counts for nobody to see. */
    public static Counts unseen() {
        return new Counts(new SimpleMeterRegistry());
    }

    /** An event was read; the open day is the one before it is judged. */
    public void heard(TrainingEvent event, Optional<LocalDate> openDay) {
        count(events, event.fact().getClass());
        openDay.flatMap(day -> lateness(event.localDate(), day)).ifPresent(each -> count(late, each));
    }

    private static Optional<Lateness> lateness(LocalDate date, LocalDate open) {
        long age = open.toEpochDay() - date.toEpochDay();
        if (age <= 1) {
            return Optional.empty();
        }
        return Optional.of(
                age >= Ledger.WINDOW_DAYS
                        ? Lateness.WINDOW
                        : age > Ledger.HORIZON_DAYS ? Lateness.HORIZON : Lateness.DAY);
    }

    /** Something is to be published. */
    public void said(Outcome outcome) {
        switch (outcome) {
            case Outcome.DayJudged day -> days.increment();
            case Outcome.FlagJudged(var flag) -> count(flags, flag.status());
            case Outcome.PlanJudged(var plan) -> count(plans, plan.status());
        }
    }

    private static <K> void count(Map<K, Counter> counters, K kind) {
        Optional.ofNullable(counters.get(kind)).ifPresent(Counter::increment);
    }

    /** A day was opened for some athlete because it was due. */
    public void opened() {
        opened.increment();
    }

    /** A record was set aside. */
    public void deadLetter(String reason) {
        meters.counter("detrain.streams.dead.letters", "reason", reason).increment();
    }

    /** A stream thread died and another took its place. */
    public void replaced() {
        replaced.increment();
    }

    /** A state was damaged, and is read from its changelogs again. */
    public void discarded() {
        discarded.increment();
    }

    private static String kind(String name) { // as the type of an event is written: heartRateVariability
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
