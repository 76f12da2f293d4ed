package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An athlete's life lived through once more, with all that is known of it by now: every day opens in its turn, and on
 * each is heard what happened on it. What comes out is the state that any other has to be equal to.
 *
 * <p>It goes on step by step, so that whoever has other things to do can do them in between.
 */
public final class Refold {

    private final Coach coach;
    private final Witness witness;
    private final KeptRows rows = new KeptRows();
    private final Queue<TrainingEvent> toCome;
    private final LocalDate first;
    private final TreeMap<LocalDate, JudgedDay> days = new TreeMap<>();
    private final TreeMap<String, Flag> flags = new TreeMap<>();
    private final TreeMap<String, Plan> plans = new TreeMap<>();
    private Ledger ledger = Ledger.empty();

    /** Sees what is said in the course of the life. */
    public interface Witness {

        /**
         * Something was said.
         *
         * @param day that is open
         * @param event that was heard; empty if the day was opened
         */
        void sees(LocalDate day, Optional<TrainingEvent> event, List<Outcome> outcomes);
    }

    /** @param history every revision of every event, in any order and any number of times */
    public Refold(Coach coach, Collection<TrainingEvent> history) {
        this(coach, history, (day, event, outcomes) -> {});
    }

    /** The same before a witness. */
    public Refold(Coach coach, Collection<TrainingEvent> history, Witness witness) {
        this.coach = coach;
        this.witness = witness;
        this.toCome = new ArrayDeque<>(current(history));
        this.first = toCome.stream()
                .filter(Refold::isLived)
                .map(TrainingEvent::localDate)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static List<TrainingEvent> current(Collection<TrainingEvent> history) {
        Map<String, TrainingEvent> current = new HashMap<>();
        history.forEach(event -> current.merge(event.id(), event, (a, b) -> b.supersedes(a) ? b : a));
        return current.values().stream().sorted(TrainingEvent.ORDER).toList();
    }

    /** What is known of somebody is valid from a date on which nothing need have happened. */
    private static boolean isLived(TrainingEvent event) {
        return !event.quarantined() && !event.isRetraction() && !(event.fact() instanceof Fact.Profile);
    }

    /** Whether every day up to and with the last is open, and all that is known is heard. */
    public boolean isDone(LocalDate last) {
        return toCome.isEmpty() && isOpen(last);
    }

    /** How many events are still to be heard. */
    public int left() {
        return toCome.size();
    }

    /** Hears one more event, or opens one more day; an event that cannot be judged is heard nonetheless. */
    public void step(LocalDate last) {
        LocalDate today = ledger.lastOpenedDay().orElseGet(() -> eve(last));
        boolean isHeard = isOpen(last)
                || (!toCome.isEmpty() && !toCome.element().localDate().isAfter(today));
        if (!isHeard) {
            apply(Optional.empty(), coach.openDay(ledger, rows, today.plusDays(1)));
        } else if (!toCome.isEmpty()) {
            hear(toCome.remove());
        }
    }

    private boolean isOpen(LocalDate last) {
        return ledger.lastOpenedDay().filter(day -> !day.isBefore(last)).isPresent();
    }

    /** The day before the first that is opened. */
    private LocalDate eve(LocalDate last) {
        return (first.isAfter(last) ? last : first).minusDays(1);
    }

    /** Hears what came only now. */
    public void hear(TrainingEvent event) {
        apply(Optional.of(event), coach.decide(ledger, rows, event));
    }

    private void apply(Optional<TrainingEvent> event, Decision decision) {
        ledger = decision.ledger();
        decision.rows().forEach(rows::apply);
        decision.outcomes().forEach(this::note);
        ledger.lastOpenedDay().ifPresent(day -> witness.sees(day, event, decision.outcomes()));
    }

    private void note(Outcome outcome) {
        switch (outcome) {
            case Outcome.DayJudged(JudgedDay day) -> days.put(day.date(), day);
            case Outcome.FlagJudged(Flag flag) -> flags.put(flag.id(), flag);
            case Outcome.PlanJudged(Plan plan) -> plans.put(plan.id(), plan);
        }
    }

    /** The state as of the last opened day. */
    public Ledger ledger() {
        return ledger;
    }

    /** The events that are still to be remembered. */
    public List<TrainingEvent> rows() {
        return rows.all();
    }

    /** Flags that were said and not taken back, oldest first by their ids. */
    public List<Flag> flags() {
        return flags.values().stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .toList();
    }

    /** Plans that were drawn and not taken back, by their ids. */
    public List<Plan> plans() {
        return plans.values().stream()
                .filter(plan -> plan.status() != Status.WITHDRAWN)
                .toList();
    }

    /** What was last said of each day, oldest first. */
    public List<JudgedDay> days() {
        return List.copyOf(days.values());
    }

    /**
     * What has to be said so that what is published is what this life would have left: every day as it is, flags and
     * plans that are missing or no longer the same, and the withdrawal of those that do not follow any more.
     *
     * @param standing what stands by what is remembered
     * @param published what was published and not taken back, of any age
     */
    public List<Outcome> corrections(List<Standing> standing, List<Standing> published) {
        Map<String, Standing> before = byId(published);
        Map<String, Standing> followed = byId(standing);
        before.putAll(followed);
        Map<String, Standing> now = byId(ledger.standing());
        List<Outcome> outcomes = new ArrayList<>();
        days.values().forEach(day -> outcomes.add(new Outcome.DayJudged(day)));
        plans().stream()
                .filter(plan -> isOther(key(true, plan.id()), before, followed, now))
                .forEach(plan -> outcomes.add(new Outcome.PlanJudged(plan)));
        flags().stream()
                .filter(flag -> isOther(key(false, flag.id()), before, followed, now))
                .forEach(flag -> outcomes.add(new Outcome.FlagJudged(flag)));
        plans().forEach(plan -> before.remove(key(true, plan.id())));
        flags().forEach(flag -> before.remove(key(false, flag.id())));
        before.values().forEach(gone -> outcomes.add(withdrawal().of(gone)));
        return outcomes;
    }

    /** What is older than the horizon is left as it was said; what still stands has to be the same. */
    private static boolean isOther(
            String key, Map<String, Standing> before, Map<String, Standing> followed, Map<String, Standing> now) {
        return !before.containsKey(key)
                || (now.containsKey(key) && !now.get(key).equals(followed.get(key)));
    }

    private Withdrawal withdrawal() {
        String rules = days.isEmpty() ? "" : days.lastEntry().getValue().rules();
        return new Withdrawal(Cause.REPAIR, rules, ledger.lastOpenedDay().orElse(LocalDate.EPOCH));
    }

    private static Map<String, Standing> byId(List<Standing> standing) {
        return standing.stream()
                .collect(Collectors.toMap(
                        each -> key(each.plan(), each.id()), each -> each, (one, other) -> other, TreeMap::new));
    }

    private static String key(boolean plan, String id) {
        return (plan ? "plan/" : "flag/") + id;
    }
}
