package io.detrain.streams.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** E2: race upon race without the rest between them, above all when all of them went well (science.md 3.5). */
public record RaceStacking(RaceSpacing spacing) implements OvertrainingRule {

    /** Those of science.md. */
    public static final RaceStacking DEFAULT = new RaceStacking(RaceSpacing.DEFAULT);

    /** Its name. */
    public static final String NAME = "RACE_STACKING";

    static final Basis BASIS = new Basis("science.md 3.5 E2, E3", Evidence.Label.EXPERT);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        return find(history.races(), Horizon.of(history));
    }

    /** An episode for each race that completes a stack, named by it. */
    public List<Finding> find(Collection<Raced> races, Horizon horizon) {
        List<Raced> days = spacing.raceDays(races);
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            var window = RaceWindow.of(races, days.get(i).date(), spacing);
            if (window.isStacked() && isShort(days, i)) {
                found.add(finding(days, i, window, horizon));
            }
        }
        return found.stream().filter(horizon::covers).toList();
    }

    static boolean isShort(List<Raced> days, int i) {
        return days.get(i - 1).isTooSoonFor(days.get(i).date());
    }

    private static Finding finding(List<Raced> days, int i, RaceWindow window, Horizon horizon) {
        Raced last = days.get(i);
        LocalDate free = freeFrom(days, i, horizon);
        return new Finding(
                NAME + "/" + last.id(),
                NAME,
                last.date(),
                window.severity(),
                horizon.cleared(free, "gap_fulfilled"),
                params(window, free),
                evidence(window));
    }

    /** When the gap after the latest of the races that followed too soon is fulfilled. */
    private static LocalDate freeFrom(List<Raced> days, int i, Horizon horizon) {
        int last = i;
        while (last + 1 < days.size()
                && isShort(days, last + 1)
                && !days.get(last + 1).date().isAfter(horizon.openDay())) {
            last++;
        }
        return days.get(last).nextAllowedFrom();
    }

    private static Map<String, String> params(RaceWindow window, LocalDate free) {
        List<Raced> races = window.races();
        LocalDate first = races.getFirst().date();
        LocalDate last = races.getLast().date();
        Map<String, String> params = new TreeMap<>();
        params.put("races", Integer.toString(races.size()));
        params.put("shortGaps", Integer.toString(window.shortGaps()));
        params.put("allGood", Boolean.toString(window.isAllGood()));
        params.put("days", Long.toString(ChronoUnit.DAYS.between(first, last)));
        params.put("firstRaceDate", first.toString());
        params.put("lastRaceDate", last.toString());
        params.put("raceAllowedFrom", free.toString());
        return params;
    }

    private static List<Evidence> evidence(RaceWindow window) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1; i < window.races().size(); i++) {
            evidence.add(gap(window.races().get(i - 1), window.races().get(i)));
        }
        return evidence;
    }

    static Evidence gap(Raced earlier, Raced later) {
        double days = ChronoUnit.DAYS.between(earlier.date(), later.date());
        var measure =
                new Basis.Measure("days_between_races", days, "days", Evidence.Direction.AT_MOST, earlier.noRaceDays());
        return BASIS.over(earlier.date(), later.date(), 1, measure, List.of(earlier.id(), later.id()));
    }
}
