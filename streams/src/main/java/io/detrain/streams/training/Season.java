package io.detrain.streams.training;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rolling.Ewma;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.History;
import io.detrain.streams.rule.RaceTooSoon;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.rule.RestDayDue;
import io.detrain.streams.rule.Session;
import io.detrain.streams.rule.TrainingRun;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.signal.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fold over an athlete's days: load, state, fitness and fatigue of each, from the carried sums or the first known
 * day up to the day that is open. Days are epoch days.
 */
final class Season implements History {

    private static final double MICRO = 1e6;
    private static final double DECIMETRES_PER_MILE = 16093.44;
    private static final int FORM_GATE_DAYS = 7;
    private static final double LEAST_FITNESS_FOR_SHARE = 10;
    private static final int PRIOR_DAYS = 14;

    /** Known days before an undeclared class and an unshrunk fitness are trusted (rulings.md 19). */
    static final int KNOWN_DAYS = 28;

    private final Days days;
    private final Carry carry;
    private final Profiles profiles;
    private final RulesByDate rules;
    private final long openDay;
    private final long first;
    private final Optional<Profiles.Prior> prior;
    private final int length;
    private final List<Note> notes;
    private final Set<Long> acknowledged;
    private @Nullable Averages averages; // of the season before an event they are rarely asked for
    private @Nullable Races races; // nor are these
    private @Nullable StaleDays stale;
    private Map<Long, MorningMark> marks = Map.of();

    private Season(Days days, Carry carry, List<Note> notes, RulesByDate rules, long openDay, long windowStart) {
        this.days = days;
        this.carry = carry;
        this.profiles = new Profiles(notes);
        this.rules = rules;
        this.openDay = openDay;
        this.first = carry.started() ? windowStart : days.firstKnown();
        this.prior = carry.started() ? Optional.empty() : startingPrior();
        this.length = (int) Math.max(0, days.last() - first + 1);
        this.notes = notes;
        this.acknowledged = notes.stream()
                .filter(note -> note.fact() instanceof Fact.Answer answer && Note.isAcknowledgement(answer))
                .map(note -> note.date().toEpochDay())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The season of an athlete whose first day was opened. */
    static Season of(Ledger ledger, long openDay, RuleSets sets) {
        long windowStart = ledger.lastOpenedDay()
                .map(day -> Ledger.windowStart(day.toEpochDay()))
                .orElseGet(() -> Ledger.windowStart(openDay));
        RulesByDate rules = RulesByDate.of(sets, ledger.notes());
        Days days = Days.of(ledger, windowStart, openDay, rules);
        return new Season(days, ledger.carry(), ledger.notes(), rules, openDay, windowStart);
    }

    /** The season as it stands, if a day was opened yet. */
    static Optional<Season> of(Ledger ledger, RuleSets sets) {
        return ledger.lastOpenedDay().map(day -> of(ledger, day.toEpochDay(), sets));
    }

    private Optional<Profiles.Prior> startingPrior() {
        return first > days.last() ? Optional.empty() : profiles.prior(LocalDate.ofEpochDay(first + PRIOR_DAYS));
    }

    private Averages averages() {
        if (averages == null) {
            averages = Averages.of(
                    days, first, carry, prior.map(Profiles.Prior::perDay).orElse(0.0), rules);
        }
        return averages;
    }

    /** The rules of each day. */
    RulesByDate rules() {
        return rules;
    }

    /** The rules of the day that is open: flags and plans are derived anew each day, and go by these. */
    RuleSet rulesNow() {
        return rules.on(openDay);
    }

    /** The fold's state in the evening of a day. */
    Carry carryAt(long day) {
        if (day < first || length == 0) {
            return carry;
        }
        TrainingRun run = runBefore();
        for (long next = first; next <= day; next++) {
            run = RestDayDue.after(run, this, next);
        }
        int i = index(day);
        return new Carry(
                true,
                averages().chronicSum[i],
                averages().acuteSum[i],
                averages().chronicWeight[i],
                averages().acuteWeight[i],
                hasPrior(),
                priorSince(),
                averages().known[i],
                run);
    }

    @Override
    public long firstDay() {
        return first;
    }

    @Override
    public long lastDay() {
        return days.last();
    }

    @Override
    public long openDay() {
        return openDay;
    }

    @Override
    public long horizonStart() {
        return openDay - Ledger.HORIZON_DAYS;
    }

    @Override
    public TrainingRun runBefore() {
        return carry.run();
    }

    @Override
    public double load(long day) {
        return days.micro(day) / MICRO;
    }

    @Override
    public double load(long from, long to) {
        return days.micro(from, to) / MICRO;
    }

    long micro(long day) {
        return days.micro(day);
    }

    DayState state(long day) {
        return days.state(day);
    }

    @Override
    public double fitness(long day) {
        if (day < first || length == 0) {
            return before(carry.chronicSum(), carry.chronicWeight());
        }
        int i = index(day);
        return hasPrior() ? averages().chronicSum[i] : averages().chronicSum[i] / averages().chronicWeight[i];
    }

    double fatigue(long day) {
        if (day < first || length == 0) {
            return before(carry.acuteSum(), carry.acuteWeight());
        }
        int i = index(day);
        return hasPrior() ? averages().acuteSum[i] : averages().acuteSum[i] / averages().acuteWeight[i];
    }

    private double before(double sum, double weight) {
        if (!carry.started()) {
            return prior.map(Profiles.Prior::perDay).orElse(0.0);
        }
        return carry.prior() ? sum : sum / weight;
    }

    /** Fitness on the eve of a race: shrunk while too little is known, as one hard day is no habit (rulings.md 19). */
    double habitualFitness(long day) {
        if (hasPrior() || knownUntil(day) >= KNOWN_DAYS) {
            return fitness(day);
        }
        double sum = day < first || length == 0 ? carry.chronicSum() : averages().chronicSum[index(day)];
        return Math.max(Habit.LEAST_FITNESS, sum);
    }

    /** Form of the morning. */
    double form(long day) {
        return Ewma.form(fitness(day - 1), fatigue(day - 1));
    }

    /** Form as a share of fitness; a gap in the last week never makes it look fresher (rulings.md 4). */
    @Override
    public OptionalDouble formShare(long day) {
        OptionalDouble plain = plainShare(day);
        long gap = gapBefore(day);
        if (plain.isEmpty() || gap < first) {
            return plain;
        }
        OptionalDouble before = plainShare(gap);
        return before.isEmpty() ? plain : OptionalDouble.of(Math.min(plain.getAsDouble(), before.getAsDouble()));
    }

    private OptionalDouble plainShare(long day) {
        double fitness = fitness(day - 1);
        return fitness < LEAST_FITNESS_FOR_SHARE ? OptionalDouble.empty() : OptionalDouble.of(form(day) / fitness);
    }

    /** The last known day before the first gap that touches the week before a day. */
    private long gapBefore(long day) {
        for (long before = Math.max(first, day - FORM_GATE_DAYS); before < day; before++) {
            if (!days.state(before).isKnown()) {
                while (before >= first && !days.state(before).isKnown()) {
                    before--;
                }
                return before;
            }
        }
        return Long.MIN_VALUE;
    }

    /** How much of fitness is history rather than guess. */
    double confidence(long day) {
        double weight = day < first || length == 0 ? carry.chronicWeight() : averages().chronicWeight[index(day)];
        double declared = hasPrior() ? Math.clamp((day - priorSince()) / (double) PRIOR_DAYS, 0.0, 1.0) : 0;
        return Math.max(weight, declared);
    }

    private boolean hasPrior() {
        return prior.isPresent() || carry.prior();
    }

    private long priorSince() {
        return prior.map(Profiles.Prior::since).orElse(carry.priorDay());
    }

    /** Known days since the first, up to and with a day. */
    int knownUntil(long day) {
        return day < first || length == 0 ? carry.knownDays() : averages().known[index(day)];
    }

    @Override
    public boolean isKnown(long day) {
        return days.state(day).isKnown();
    }

    @Override
    public boolean isTrainingDay(long day) {
        return rules.on(day).rolling().restDay().isTraining(load(day), fitness(day - 1));
    }

    @Override
    public int restDayAfter(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return profiles.restDayAfter(date)
                .orElseGet(() -> (int) rules.on(day).plans().restDayAfter().of(trainingClass(day)));
    }

    /** Training class on a day; a race that is being planned does not count as a long one (rulings.md 20). */
    TrainingClass classOn(long day, long plannedRace) {
        return profiles.trainingClass(LocalDate.ofEpochDay(day)).orElseGet(() -> judgedClass(day, plannedRace));
    }

    /** Whether the athlete had said what is usual for long enough that ratios mean something. */
    boolean isDeclaredLongAgo(long day) {
        return hasPrior() && day - priorSince() >= PRIOR_DAYS;
    }

    private TrainingClass judgedClass(long day, long plannedRace) {
        if (knownUntil(day - 1) < KNOWN_DAYS && !isDeclaredLongAgo(day)) {
            return TrainingClass.REGULAR;
        }
        return rules.on(day)
                .plans()
                .classifier()
                .of(
                        days.decimetres(day - 48, day - 7) / DECIMETRES_PER_MILE / 6,
                        fitness(day - 1),
                        days.lifts(day - 48, day - 7) / 6.0,
                        racing().isLongRaceYear(day, plannedRace));
    }

    double miles(long day) {
        return days.decimetres(day, day) / DECIMETRES_PER_MILE;
    }

    @Override
    public List<HardSession> hardSessions(long day) {
        return days.digest(day).hardSessions();
    }

    @Override
    public List<Session> sessions(long day) {
        return days.digest(day).sessions();
    }

    @Override
    public TrainingClass trainingClass(long day) {
        return classOn(day, Races.NO_RACE);
    }

    @Override
    public OptionalDouble soreness(long day) {
        int tenths = days.digest(day).sorenessTenths();
        return tenths == 0 ? OptionalDouble.empty() : OptionalDouble.of(tenths / 10.0);
    }

    @Override
    public List<Symptom> symptoms(long day) {
        return Symptom.of(days.digest(day).signals().symptoms());
    }

    @Override
    public boolean isIll(long day) {
        return (days.digest(day).signals().tags() & Tag.ILL.bit()) != 0;
    }

    @Override
    public long reportedFrom() {
        return openDay - Ledger.SIGNAL_DAYS;
    }

    @Override
    public boolean isRaceDay(long day) {
        return racing().isRaceDay(day);
    }

    @Override
    public List<Raced> races() {
        return racing().raced();
    }

    @Override
    public List<RaceTooSoon.Registered> registeredRaces() {
        return racing().registered();
    }

    @Override
    public List<RaceResult> raceResults() {
        return racing().results();
    }

    @Override
    public boolean isTrusted(long morning) {
        return (knownUntil(morning - 1) >= KNOWN_DAYS || isDeclaredLongAgo(morning - 1)) && !isStale(morning);
    }

    /** Whether ratios mean nothing in the morning, as a long gap is going on or has just ended. */
    boolean isStale(long morning) {
        if (stale == null) {
            stale = new StaleDays(days, first, rules);
        }
        return stale.isStale(morning);
    }

    @Override
    public Optional<DetrainingPlan> planOn(long day) {
        return racing().planOn(day);
    }

    @Override
    public int planDaysInTheMorning(long day) {
        return racing().planDaysInTheMorning(day);
    }

    /** Whether the day is one of those that are judged. */
    boolean isJudged(long day) {
        return day >= first && day <= days.last();
    }

    /** Whether a day would be published as the other season would publish it, workouts and form aside. */
    boolean looksAlike(Season other, long day) {
        if (!isJudged(day) || !other.isJudged(day)) {
            return isJudged(day) == other.isJudged(day);
        }
        return (day < openDay) == (day < other.openDay)
                && rules.on(day).id().equals(other.rules.on(day).id())
                && state(day) == other.state(day)
                && micro(day) == other.micro(day)
                && fitness(day) == other.fitness(day)
                && fatigue(day) == other.fatigue(day)
                && confidence(day) == other.confidence(day)
                && days.decimetres(day, day) == other.days.decimetres(day, day);
    }

    /** Whether the form of a day would be published as the other season would publish it. */
    boolean hasSameForm(Season other, long day) {
        return form(day) == other.form(day) && formShare(day).equals(other.formShare(day));
    }

    /** Takes in what the mornings were like, and works out the plans. */
    void learn(Map<Long, MorningMark> mornings, List<SettledPlan> settled, long settledBefore) {
        marks = mornings;
        racing().plan(mornings, settled, settledBefore);
    }

    @Override
    public boolean isVariabilityLow(long day) {
        MorningMark mark = marks.get(day);
        return mark != null && mark.isVariabilityLow();
    }

    /** Whether the athlete took note of a physician's advice on the day. */
    boolean isAcknowledged(long day) {
        return acknowledged.contains(day);
    }

    Races racing() {
        if (races == null) {
            races = new Races(this, days, notes);
        }
        return races;
    }

    Profiles profiles() {
        return profiles;
    }

    /** First day of which the loads are known in detail, for looking back in blocks. */
    long historyStart() {
        return carry.started() ? days.first() : first;
    }

    Days days() {
        return days;
    }

    private int index(long day) {
        return (int) (Math.min(day, days.last()) - first);
    }
}
