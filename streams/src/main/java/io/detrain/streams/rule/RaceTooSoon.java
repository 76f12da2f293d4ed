package io.detrain.streams.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** E3: a race, run or registered, before the one before it was rested from (science.md 3.5; rulings.md 13, 82). */
public record RaceTooSoon(RaceSpacing spacing) implements OvertrainingRule {

    /** Those of science.md. */
    public static final RaceTooSoon DEFAULT = new RaceTooSoon(RaceSpacing.DEFAULT);

    /** Its name. */
    public static final String NAME = "RACE_TOO_SOON";

    /** A race that was known of before its day, and since when. */
    public record Registered(String id, LocalDate date, LocalDate since) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        return find(history.races(), history.registeredRaces(), Horizon.of(history));
    }

    /**
     * An episode for each pair of races with a short gap, unless it completes a stack. What was told of a race before it
     * was run stands until its day has passed, and is not told again.
     */
    public List<Finding> find(Collection<Raced> races, Collection<Registered> registered, Horizon horizon) {
        List<Raced> days = spacing.raceDays(races);
        Set<LocalDate> foretold = registered.stream().map(Registered::date).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            var window = RaceWindow.of(races, days.get(i).date(), spacing);
            boolean told = foretold.contains(days.get(i).date());
            if (RaceStacking.isShort(days, i) && window.isTooSoon() && !told) {
                found.add(finding(days.get(i - 1), days.get(i), days.get(i).date(), horizon));
            }
        }
        registered.forEach(next -> predicted(days, next, horizon).ifPresent(found::add));
        return found.stream().filter(horizon::covers).toList();
    }

    private static Optional<Finding> predicted(List<Raced> days, Registered next, Horizon horizon) {
        return days.stream()
                .filter(race -> race.date().isBefore(next.date()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.isTooSoonFor(next.date()))
                .map(last -> finding(
                        last,
                        new Raced(next.id(), next.date(), 0, 1, Raced.Result.UNKNOWN),
                        last.date().isAfter(next.since()) ? last.date() : next.since(),
                        horizon));
    }

    private static Finding finding(Raced earlier, Raced later, LocalDate on, Horizon horizon) {
        return new Finding(
                NAME + "/" + earlier.id() + "/" + later.id(),
                NAME,
                on,
                Severity.MEDIUM,
                horizon.cleared(later.date().plusDays(1), "race_passed"),
                params(earlier, later, on.isBefore(later.date())),
                List.of(RaceStacking.gap(earlier, later)));
    }

    private static Map<String, String> params(Raced earlier, Raced later, boolean planned) {
        Map<String, String> params = new TreeMap<>();
        params.put("days", Long.toString(ChronoUnit.DAYS.between(earlier.date(), later.date())));
        params.put("noRaceDays", Integer.toString(earlier.noRaceDays()));
        params.put("firstRaceDate", earlier.date().toString());
        params.put("lastRaceDate", later.date().toString());
        params.put("raceAllowedFrom", earlier.nextAllowedFrom().toString());
        params.put("planned", Boolean.toString(planned));
        return params;
    }
}
