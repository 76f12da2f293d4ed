package io.detrain.streams.rule;

import java.time.LocalDate;

/**
 * A race as the spacing of races sees it: how long its initial plan asks for no other, and at what effort it was run
 * (the factor of science.md 5.3).
 */
public record Raced(String id, LocalDate date, int noRaceDays, double effort, Result result) {

    /** How it went, by the athlete's goal or personal best; the worst comes last. */
    public enum Result {
        GOOD,
        UNKNOWN,
        NOT_GOOD
    }

    /** First date on which the next race is open. */
    public LocalDate nextAllowedFrom() {
        return date.plusDays(noRaceDays + 1L);
    }

    /** Whether a race on the date comes within the days that this one asks for. */
    public boolean isTooSoonFor(LocalDate next) {
        return next.isBefore(nextAllowedFrom());
    }

    /** Both on one date are one race day (rulings.md 42). */
    Raced with(Raced other) {
        return new Raced(
                id.compareTo(other.id) <= 0 ? id : other.id,
                date,
                Math.max(noRaceDays, other.noRaceDays),
                Math.max(effort, other.effort),
                result.compareTo(other.result) >= 0 ? result : other.result);
    }

    @Override
    public String toString() {
        return "Raced[" + id + "]";
    }
}
