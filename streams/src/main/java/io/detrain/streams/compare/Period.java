package io.detrain.streams.compare;

import java.time.LocalDate;

/** The days that are looked at, with the first and the last. */
public record Period(LocalDate from, LocalDate to) {

    private static final double DAYS_OF_A_WEEK = 7;

    /** Whether the day is one of them. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** What both have; it may be empty. */
    public Period within(Period other) {
        return new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** How long it is; 0 if it is empty. */
    public double weeks() {
        return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1) / DAYS_OF_A_WEEK;
    }
}
