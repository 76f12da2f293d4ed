package io.detrain.streams.detraining;

import io.detrain.streams.load.Text;
import io.detrain.streams.rule.Basis;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.History;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Tells when rest has gone on for so long that it costs, without blame (science.md 6.5, rulings.md 4, 65). */
public record DetrainingRisk(DetrainingSettings settings) {

    /** Its name. */
    public static final String NAME = "DETRAINING_RISK";

    private static final Basis BASIS = new Basis("science.md 6.5", Evidence.Label.WEAK);
    private static final int WEEK = 7;
    private static final double EPSILON = 1e-9;

    /**
     * What rest is counted from, as it stands on a day: the last day of the last plan, or of a race without one, or
     * else the eve of the first day with enough known ones; the date of that race, or the same eve; and the fitness
     * load that was there.
     */
    public record Since(long lastDay, long raceDay, double fitness) {

        /** The same after training was taken up again: rest is counted anew, the race is where it was. */
        Since after(long trainedDay) {
            return new Since(Math.max(lastDay, trainedDay), raceDay, fitness);
        }
    }

    /** How long and how deep a rest is. */
    public record Rest(double restDays, long days, double fitness, double knownShare) {

        @Override
        public String toString() {
            return "Rest";
        }
    }

    /** How much a rest matters; nothing is said while too few of its days are known. */
    public Optional<Severity> severity(Rest rest, double fitnessBefore) {
        DetrainingSettings.Risk risk = settings.risk();
        if (rest.knownShare() < risk.knownShare() - EPSILON) {
            return Optional.empty();
        }
        if (rest.days() > risk.days() && rest.fitness() < risk.fitnessShare() * fitnessBefore) {
            return Optional.of(Severity.LOW);
        }
        return rest.restDays() > risk.restDays() ? Optional.of(Severity.INFO) : Optional.empty();
    }

    /**
     * Episodes over the closed days. A week of half the usual load ends one, and rest is counted anew after it; else a
     * quiet week in the middle of a season would be held against all its rest days.
     *
     * @param since what rest is counted from on an epoch day, if there is anything
     * @param excused whether the athlete is ill, injured, in medical care or in a declared off-season of six weeks
     */
    public List<Finding> find(History history, LongFunction<Optional<Since>> since, LongPredicate excused) {
        var horizon = Horizon.of(history);
        List<Finding> found = new ArrayList<>();
        Optional<Finding> open = Optional.empty();
        long trained = Long.MIN_VALUE;
        for (long day = history.firstDay(); day < history.openDay(); day++) {
            Optional<Since> from = since.apply(day);
            if (excused.test(day) || from.isEmpty() || isBack(day, history, from.get())) {
                trained = day;
                String because = excused.test(day) ? "excused" : "training_again";
                if (open.isPresent()) {
                    found.add(ended(open.get(), day, because));
                }
                open = Optional.empty();
            } else {
                open = worse(open, on(day, history, from.get().after(trained)));
            }
        }
        open.ifPresent(found::add);
        return found.stream().filter(horizon::covers).toList();
    }

    /** The rest on a day, counted from a beginning. */
    public Rest rest(long day, History history, Since since) {
        double[] loads = LongStream.rangeClosed(since.lastDay() + 1, day)
                .mapToDouble(history::load)
                .toArray();
        long known = LongStream.rangeClosed(since.lastDay() + 1, day)
                .filter(history::isKnown)
                .count();
        return new Rest(
                EffectiveRest.days(loads, since.fitness(), settings),
                day - since.raceDay(),
                history.fitness(day),
                loads.length == 0 ? 0 : (double) known / loads.length);
    }

    private Optional<Finding> on(long day, History history, Since since) {
        if (since.lastDay() >= day) {
            return Optional.empty();
        }
        Rest rest = rest(day, history, since);
        return severity(rest, since.fitness())
                .map(severity -> finding(LocalDate.ofEpochDay(day), severity, rest, since));
    }

    /** Half of the usual week again. */
    private boolean isBack(long day, History history, Since since) {
        double week = LongStream.rangeClosed(day - WEEK + 1, day)
                .mapToDouble(history::load)
                .reduce(0, Double::sum);
        return week >= settings.risk().backShare() * WEEK * since.fitness();
    }

    /** The episode keeps its first day; how much it matters only grows. */
    private static Optional<Finding> worse(Optional<Finding> open, Optional<Finding> now) {
        if (open.isEmpty() || now.isEmpty()) {
            return open.isPresent() ? open : now;
        }
        Finding first = open.get();
        Finding later = now.get();
        return later.severity().compareTo(first.severity()) <= 0
                ? open
                : Optional.of(new Finding(
                        first.id(),
                        NAME,
                        first.day(),
                        later.severity(),
                        first.cleared(),
                        later.params(),
                        later.evidence()));
    }

    private static Finding ended(Finding open, long day, String because) {
        return new Finding(
                open.id(),
                NAME,
                open.day(),
                open.severity(),
                Optional.of(new Finding.Cleared(LocalDate.ofEpochDay(day), because)),
                open.params(),
                open.evidence());
    }

    private Finding finding(LocalDate date, Severity severity, Rest rest, Since since) {
        Map<String, String> params = new TreeMap<>();
        params.put("restDays", Text.of(rest.restDays()));
        params.put("days", Long.toString(rest.days()));
        params.put("fitnessShare", Text.of(since.fitness() == 0 ? 0 : rest.fitness() / since.fitness()));
        var from = LocalDate.ofEpochDay(since.lastDay() + 1);
        int days = (int) (date.toEpochDay() - since.lastDay());
        return new Finding(
                NAME + "/" + date,
                NAME,
                date,
                severity,
                Optional.empty(),
                params,
                List.of(BASIS.over(
                        from,
                        date,
                        days,
                        new Basis.Measure(
                                "effective_rest_days",
                                rest.restDays(),
                                "days",
                                Evidence.Direction.ABOVE,
                                settings.risk().restDays()),
                        List.of())));
    }
}
