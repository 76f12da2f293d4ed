package io.detrain.streams.training;

import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An athlete with a Coach: remembers rows and what was last published, as the shell and its topics would. */
public final class Diary implements Rows {

    private final Coach coach;
    private final Map<String, TrainingEvent> rows = new HashMap<>();
    private final TreeMap<LocalDate, List<TrainingEvent>> byDay = new TreeMap<>();
    private final TreeMap<LocalDate, JudgedDay> days = new TreeMap<>();
    private final TreeMap<String, Flag> flags = new TreeMap<>();
    private final TreeMap<String, Plan> plans = new TreeMap<>();
    private final List<Outcome> said = new ArrayList<>();
    private Ledger ledger = Ledger.empty();

    public Diary() {
        this(new Coach(RuleSet.standard()));
    }

    /** With a Coach who goes by other rules. */
    public Diary(Coach coach) {
        this.coach = coach;
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .sorted(TrainingEvent.ORDER)
                .toList();
    }

    public Diary hears(TrainingEvent event) {
        apply(coach.decide(ledger, this, event));
        return this;
    }

    /** Whether what is heard needs a repair. */
    boolean hearsAndAsks(TrainingEvent event) {
        Decision decision = coach.decide(ledger, this, event);
        apply(decision);
        return RepairNeed.isAsked(event, decision, ledger, this);
    }

    /** Is said what corrects what was said. */
    void corrects(Refold refold) {
        List<Standing> published = new ArrayList<>();
        flags.values().stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .forEach(flag -> published.add(new Standing(
                        false,
                        flag.id(),
                        flag.rule(),
                        flag.day().toEpochDay(),
                        flag.severity(),
                        flag.status() == Status.CLEARED,
                        0)));
        plans.values().stream()
                .filter(plan -> plan.status() != Status.WITHDRAWN)
                .forEach(plan -> published.add(new Standing(
                        true,
                        plan.id(),
                        plan.cause().name(),
                        plan.raceDate().toEpochDay(),
                        Severity.INFO,
                        plan.status() == Status.CLEARED,
                        0)));
        refold.corrections(ledger.standing(), published).forEach(this::apply);
        ledger = refold.ledger();
    }

    public Diary hearsAll(List<TrainingEvent> events) {
        events.forEach(this::hears);
        return this;
    }

    public Diary opens(LocalDate day) {
        apply(coach.openDay(ledger, this, day));
        return this;
    }

    /** Hears each event on its own day, with every day opened in its turn. */
    public Diary lives(List<TrainingEvent> events, LocalDate until) {
        List<TrainingEvent> sorted = events.stream().sorted(TrainingEvent.ORDER).toList();
        LocalDate day = sorted.getFirst().localDate();
        int next = 0;
        while (!day.isAfter(until)) {
            opens(day);
            while (next < sorted.size() && !sorted.get(next).localDate().isAfter(day)) {
                hears(sorted.get(next++));
            }
            day = day.plusDays(1);
        }
        return this;
    }

    public Ledger ledger() {
        return ledger;
    }

    public JudgedDay day(LocalDate date) {
        return Optional.ofNullable(days.get(date)).orElseThrow(() -> new AssertionError("nothing said of " + date));
    }

    public TreeMap<LocalDate, JudgedDay> days() {
        return days;
    }

    public TreeMap<String, Flag> flags() {
        return flags;
    }

    public TreeMap<String, Plan> plans() {
        return plans;
    }

    /** What was said since the last time this was asked. */
    public List<Outcome> news() {
        List<Outcome> news = List.copyOf(said);
        said.clear();
        return news;
    }

    public int rowCount() {
        return rows.size();
    }

    private void apply(Decision decision) {
        ledger = decision.ledger();
        decision.rows().forEach(this::apply);
        decision.outcomes().forEach(this::apply);
    }

    private void apply(RowChange change) {
        switch (change) {
            case RowChange.Put(TrainingEvent event, Optional<LocalDate> previous) -> {
                previous.ifPresent(date -> forget(event.id(), date));
                rows.put(event.id(), event);
                byDay.computeIfAbsent(event.localDate(), date -> new ArrayList<>())
                        .add(event);
            }
            case RowChange.Expire(String id, LocalDate date) -> {
                forget(id, date);
                rows.remove(id);
            }
        }
    }

    private void forget(String id, LocalDate date) {
        byDay.getOrDefault(date, new ArrayList<>()).removeIf(event -> event.id().equals(id));
    }

    private void apply(Outcome outcome) {
        said.add(outcome);
        switch (outcome) {
            case Outcome.DayJudged(JudgedDay day) -> days.put(day.date(), day);
            case Outcome.FlagJudged(Flag flag) -> flags.put(flag.id(), flag);
            case Outcome.PlanJudged(Plan plan) -> plans.put(plan.id(), plan);
        }
    }
}
