package io.detrain.streams.rule;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * What counts as too many races (science.md 3.5 E2, E3): the window, races and short gaps in it, the days that make
 * three of them serious, and the effort from which a race is one.
 */
public record RaceSpacing(int windowDays, int races, int shortGaps, int seriousDays, double leastEffort) {

    /** Those of science.md. */
    public static final RaceSpacing DEFAULT = new RaceSpacing(42, 3, 2, 21, 0.75);

    private static final double EPSILON = 1e-9;

    /** The race days that count, by date. */
    List<Raced> raceDays(Collection<Raced> races) {
        TreeMap<Long, Raced> byDay = new TreeMap<>();
        races.stream()
                .filter(race -> race.effort() >= leastEffort - EPSILON)
                .forEach(race -> byDay.merge(race.date().toEpochDay(), race, Raced::with));
        return List.copyOf(byDay.values());
    }
}
