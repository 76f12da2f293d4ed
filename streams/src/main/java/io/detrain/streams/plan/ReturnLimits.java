package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;
import java.time.LocalDate;
import java.util.List;

/**
 * What the week after a plan allows (science.md 5.4 RETURN, rulings.md 62).
 *
 * @param days the week
 * @param share of the usual week's load
 * @param hardSessions so many at most
 * @param daysApart dates from one hard session to the next at least: 48 hours, as dates tell them
 */
public record ReturnLimits(int days, double share, int hardSessions, int daysApart) {

    /** Those of science.md. */
    public static final ReturnLimits DEFAULT = of(Settings.NONE);

    private static final double EPSILON = 1e-9;

    /** Those in force. */
    public static ReturnLimits of(Settings settings) {
        return new ReturnLimits(
                settings.count("plan.return.days"),
                settings.number("plan.return.share"),
                settings.count("plan.return.hardSessions"),
                settings.count("plan.return.daysApart"));
    }

    /** The most load of the week, load units, for someone of this fitness load before the race. */
    public double mostLoad(double fitness) {
        return share * days * Math.max(fitness, Habit.LEAST_FITNESS);
    }

    /** Whether the week's load was too much. */
    public boolean isTooMuch(double load, double fitness) {
        return load > mostLoad(fitness) + EPSILON;
    }

    /** Whether there were too many hard sessions, given the date of each. */
    public boolean isTooOften(List<LocalDate> hard) {
        return hard.size() > hardSessions;
    }

    /** Whether two hard sessions were too close, given the date of each in order. */
    public boolean isTooClose(List<LocalDate> hard) {
        for (int i = 1; i < hard.size(); i++) {
            if (hard.get(i).isBefore(hard.get(i - 1).plusDays(daysApart))) {
                return true;
            }
        }
        return false;
    }
}
