package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The race days of the weeks up to a day, and how many of their gaps were too short (rulings.md 13, 60). */
public record RaceWindow(List<Raced> races, int shortGaps, RaceSpacing spacing) {

    public RaceWindow {
        races = List.copyOf(races);
    }

    /** The window that ends on a day, both ends included. */
    public static RaceWindow of(Collection<Raced> all, LocalDate day, RaceSpacing spacing) {
        List<Raced> races = spacing.raceDays(all).stream()
                .filter(race -> !race.date().isAfter(day))
                .filter(race -> !race.date().isBefore(day.minusDays(spacing.windowDays())))
                .toList();
        int shortGaps = (int) IntStream.range(1, races.size())
                .filter(i -> races.get(i - 1).isTooSoonFor(races.get(i).date()))
                .count();
        return new RaceWindow(races, shortGaps, spacing);
    }

    /** Whether the races are too many, too close together. */
    public boolean isStacked() {
        return races.size() >= spacing.races() && shortGaps >= spacing.shortGaps();
    }

    /** Whether one race came too soon, and no more than one. */
    public boolean isTooSoon() {
        return shortGaps == 1;
    }

    /** Whether every race went well: the very case in which nobody wants to stop. */
    public boolean isAllGood() {
        return races.stream().allMatch(race -> race.result() == Raced.Result.GOOD);
    }

    /** How much it matters: more if the last of them lie close together. */
    public Severity severity() {
        if (!isStacked()) {
            return Severity.MEDIUM;
        }
        LocalDate first = races.get(races.size() - spacing.races()).date();
        return first.plusDays(spacing.seriousDays()).isBefore(races.getLast().date()) ? Severity.MEDIUM : Severity.HIGH;
    }
}
