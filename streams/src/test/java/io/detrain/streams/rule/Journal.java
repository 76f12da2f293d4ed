package io.detrain.streams.rule;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** A history told by hand: every day known and without load unless said otherwise. */
public final class Journal implements History {

    private final LocalDate first;
    private final LocalDate openDay;
    private final Map<Long, Double> loads = new HashMap<>();
    private final Map<Long, Double> soreness = new HashMap<>();
    private final Map<Long, List<HardSession>> hard = new HashMap<>();
    private final Map<Long, List<Session>> sessions = new HashMap<>();
    private final Map<Long, List<Symptom>> symptoms = new HashMap<>();
    private final Set<Long> ill = new HashSet<>();
    private final List<RaceResult> results = new ArrayList<>();
    private TrainingClass trainingClass = TrainingClass.REGULAR;
    private OptionalDouble formShare = OptionalDouble.empty();
    private final Set<Long> races = new HashSet<>();
    private final TreeMap<Long, DetrainingPlan> plans = new TreeMap<>();
    private LongPredicate known = day -> true;
    private LongToDoubleFunction fitness = day -> 50;

    public Journal(LocalDate first, LocalDate openDay) {
        this.first = first;
        this.openDay = openDay;
    }

    public Journal fit(double always) {
        fitness = day -> always;
        return this;
    }

    public Journal fit(LongToDoubleFunction byDay) {
        fitness = byDay;
        return this;
    }

    public Journal known(LongPredicate isKnown) {
        known = isKnown;
        return this;
    }

    public Journal load(LocalDate date, double load) {
        loads.put(date.toEpochDay(), load);
        return this;
    }

    public Journal sore(LocalDate date, double value) {
        soreness.put(date.toEpochDay(), value);
        return this;
    }

    public Journal hard(LocalDate date, HardSession session) {
        loads.merge(date.toEpochDay(), session.load(), Double::sum);
        hard.computeIfAbsent(date.toEpochDay(), key -> new ArrayList<>()).add(session);
        return this;
    }

    public Journal reports(LocalDate date, Symptom... reported) {
        symptoms.put(date.toEpochDay(), List.of(reported));
        return this;
    }

    public Journal ill(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(date -> ill.add(date.toEpochDay()));
        return this;
    }

    /** Intervals of an hour. */
    public Journal intervals(LocalDate date) {
        return hard(
                date,
                new HardSession(
                        "intervals " + date,
                        SessionKind.INTERVALS,
                        LoadMethod.HR_STREAM,
                        HardSession.NO_RPE,
                        930,
                        70_000_000,
                        3600,
                        0,
                        0));
    }

    public Journal session(LocalDate date, Session session) {
        sessions.computeIfAbsent(date.toEpochDay(), key -> new ArrayList<>()).add(session);
        return this;
    }

    public Journal of(TrainingClass always) {
        trainingClass = always;
        return this;
    }

    public Journal inForm(double always) {
        formShare = OptionalDouble.of(always);
        return this;
    }

    public Journal ran(RaceResult result) {
        results.add(result);
        return this;
    }

    public Journal race(LocalDate date, DetrainingPlan plan) {
        races.add(date.toEpochDay());
        plans.put(date.toEpochDay(), plan);
        return this;
    }

    @Override
    public long firstDay() {
        return first.toEpochDay();
    }

    @Override
    public long lastDay() {
        return openDay.toEpochDay();
    }

    @Override
    public long openDay() {
        return openDay.toEpochDay();
    }

    @Override
    public long horizonStart() {
        return openDay.toEpochDay() - 60;
    }

    @Override
    public TrainingRun runBefore() {
        return TrainingRun.NONE;
    }

    @Override
    public double load(long day) {
        return loads.getOrDefault(day, 0.0);
    }

    @Override
    public double load(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToDouble(this::load).sum();
    }

    @Override
    public double fitness(long day) {
        return fitness.applyAsDouble(day);
    }

    @Override
    public boolean isKnown(long day) {
        return day >= firstDay() && known.test(day);
    }

    @Override
    public boolean isTrainingDay(long day) {
        return RollingSettings.DEFAULT.restDay().isTraining(load(day), fitness(day - 1));
    }

    @Override
    public int restDayAfter(long day) {
        return 5;
    }

    @Override
    public List<HardSession> hardSessions(long day) {
        return hard.getOrDefault(day, List.of());
    }

    @Override
    public List<Session> sessions(long day) {
        return sessions.getOrDefault(day, List.of());
    }

    @Override
    public TrainingClass trainingClass(long day) {
        return trainingClass;
    }

    @Override
    public OptionalDouble formShare(long day) {
        return formShare;
    }

    @Override
    public OptionalDouble soreness(long day) {
        Double value = soreness.get(day);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public List<Symptom> symptoms(long day) {
        return symptoms.getOrDefault(day, List.of());
    }

    @Override
    public boolean isIll(long day) {
        return ill.contains(day);
    }

    @Override
    public long reportedFrom() {
        return openDay.toEpochDay() - 152;
    }

    @Override
    public boolean isVariabilityLow(long day) {
        return false;
    }

    @Override
    public boolean isRaceDay(long day) {
        return races.contains(day);
    }

    @Override
    public Optional<DetrainingPlan> planOn(long day) {
        return Optional.ofNullable(plans.lowerEntry(day))
                .map(Map.Entry::getValue)
                .filter(plan -> plan.covers(LocalDate.ofEpochDay(day)));
    }

    @Override
    public int planDaysInTheMorning(long day) {
        return planOn(day).map(DetrainingPlan::days).orElse(0);
    }

    @Override
    public List<Raced> races() {
        return List.of();
    }

    @Override
    public List<RaceTooSoon.Registered> registeredRaces() {
        return List.of();
    }

    @Override
    public List<RaceResult> raceResults() {
        return results;
    }

    @Override
    public boolean isTrusted(long morning) {
        return true;
    }
}
