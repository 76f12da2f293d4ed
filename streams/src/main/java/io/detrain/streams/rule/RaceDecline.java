package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.performance.Decrement;
import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.performance.RaceResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * E4: a race slower than the weeks before foretold, after a rest that was cut short: one likely reason, not the cause
 * (science.md 3.5).
 *
 * @param percent slower by so much at least
 * @param resultDays days back to the result that it is held against
 * @param reasonDays days back to the rest that was cut short
 * @param toldDays days for which it is told
 */
public record RaceDecline(
        double percent, int resultDays, int reasonDays, int toldDays, PerformanceSettings.Comparison comparison)
        implements OvertrainingRule {

    /** Its name. */
    public static final String NAME = "RACE_DECLINE_AFTER_SHORT_REST";

    /** Those of science.md. */
    public static final RaceDecline DEFAULT = new RaceDecline(2, 56, 28, 14, PerformanceSettings.DEFAULT.comparison());

    private static final Set<String> REASONS = Set.of("EARLY_RETURN", RaceStacking.NAME, RaceTooSoon.NAME);
    private static final Basis BASIS = new Basis("science.md 3.5 E4", Evidence.Label.WEAK);
    private static final double EPSILON = 1e-9;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        List<RaceResult> results = history.raceResults();
        if (results.stream().noneMatch(result -> hasFallen(result, results, horizon))) {
            return List.of();
        }
        // a race of the horizon's first day may have its reason before it
        var wide = new Horizon(horizon.from().minusDays(reasonDays), horizon.openDay());
        List<Finding> reasons =
                new ArrayList<>(new EarlyReturn().find(history, wide.from().toEpochDay()));
        reasons.addAll(RaceStacking.DEFAULT.find(history.races(), wide));
        reasons.addAll(
                RaceTooSoon.DEFAULT.find(history.races(), List.of(), wide)); // what was only planned tires nobody
        return find(results, reasons, horizon);
    }

    private boolean hasFallen(RaceResult result, List<RaceResult> results, Horizon horizon) {
        return !result.date().isBefore(horizon.from().minusDays(toldDays))
                && Decrement.of(result, results, comparison.within(resultDays))
                        .filter(decrement -> decrement.percent() >= percent - EPSILON)
                        .isPresent();
    }

    /** An episode for each result that fell short, with what else was found up to its date. */
    public List<Finding> find(List<RaceResult> results, Collection<Finding> found, Horizon horizon) {
        return results.stream()
                .flatMap(result -> finding(result, results, found, horizon).stream())
                .filter(horizon::covers)
                .toList();
    }

    private Optional<Finding> finding(
            RaceResult result, List<RaceResult> results, Collection<Finding> found, Horizon horizon) {
        List<Finding> reasons = found.stream()
                .filter(reason -> REASONS.contains(reason.rule()))
                .filter(reason -> isWithin(reason.day(), result.date()))
                .toList();
        return Decrement.of(result, results, comparison.within(resultDays))
                .filter(decrement -> !reasons.isEmpty() && decrement.percent() >= percent - EPSILON)
                .map(decrement -> finding(result, decrement, reasons, horizon));
    }

    private boolean isWithin(LocalDate reason, LocalDate race) {
        return !reason.isAfter(race) && !reason.isBefore(race.minusDays(reasonDays));
    }

    private Finding finding(RaceResult result, Decrement decrement, List<Finding> reasons, Horizon horizon) {
        Map<String, String> params = new TreeMap<>();
        params.put("decrementPct", Text.of(decrement.percent()));
        params.put("predictedS", Text.of(decrement.predictedSeconds()));
        params.put("resultS", Text.of(result.seconds()));
        params.put("reason", reasons.getLast().rule());
        params.put("raceDate", result.date().toString());
        return new Finding(
                NAME + "/" + result.id(),
                NAME,
                result.date(),
                Severity.MEDIUM,
                horizon.cleared(result.date().plusDays(toldDays), "time_passed"),
                params,
                evidence(result, decrement, reasons));
    }

    private List<Evidence> evidence(RaceResult result, Decrement decrement, List<Finding> reasons) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(BASIS.on(
                result.date(),
                new Basis.Measure("decrement", decrement.percent(), "%", Evidence.Direction.AT_LEAST, percent),
                List.of(result.id(), decrement.against().id())));
        reasons.forEach(reason -> evidence.addAll(reason.evidence()));
        return evidence;
    }
}
