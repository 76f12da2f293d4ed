package io.detrain.streams.attention;

import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An open flag of an athlete, and what makes it more or less urgent.
 *
 * @param raised local date of the flag
 * @param confidence 0 to 1, as the case of the flag tells it
 * @param today the athlete's open day
 * @param nextRace first registered race on that day or later
 */
public record Concern(
        String athlete,
        String flagId,
        String rule,
        Severity severity,
        LocalDate raised,
        double confidence,
        LocalDate today,
        Optional<LocalDate> nextRace) {

    private static final int NEAR_DAYS = 28;

    public Concern {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("need 0 <= confidence <= 1, got " + confidence);
        }
    }

    /** Days to the next race, 0 on its day. */
    public Optional<Integer> daysToRace() {
        return nextRace.map(date -> (int) ChronoUnit.DAYS.between(today, date));
    }

    /**
     * How urgent it is: points of its severity, times confidence, times how near the next race is. From 0, of which nothing
     * is sure, to 16, a HIGH flag of which everything is, on the day of a race.
     */
    public double urgency() {
        return points() * confidence * nearness();
    }

    /** Each severity is worth two of the one below. */
    public int points() {
        return switch (severity) {
            case INFO -> 1;
            case LOW -> 2;
            case MEDIUM -> 4;
            case HIGH -> 8;
        };
    }

    /** 2 on the day of the race, falling evenly to 1 at 28 days before it; 1 if it is farther or none is registered. */
    public double nearness() {
        return daysToRace()
                .filter(days -> days >= 0 && days < NEAR_DAYS)
                .map(days -> 1 + (NEAR_DAYS - days) / (double) NEAR_DAYS)
                .orElse(1.0);
    }

    @Override
    public String toString() {
        return "Concern[" + rule + "]";
    }
}
