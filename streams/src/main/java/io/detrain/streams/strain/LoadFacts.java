package io.detrain.streams.strain;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the loads up to yesterday say (science.md 2, rulings.md 3); what lacks data is empty.
 *
 * @param knownDays known days since the first event
 * @param fitness fitness load of yesterday evening, load units per day
 * @param confidence how much of fitness is history and not guess, 0 to 1
 * @param formShare form as a share of fitness; after 28 known days
 * @param monotony mean over population standard deviation of the last 7 days; all of them known
 * @param weekStrain sum of the same days times monotony, load units
 * @param usualStrain 90th percentile of the athlete's own; of 42 values or more
 * @param weekLoad sum of the same days, load units
 * @param ramp change of fitness in a week, load units per day; after 28 known days
 * @param fitnessWeekAgo fitness load a week before yesterday
 * @param spike largest run of the last 7 days over the longest of 30 days before it
 * @param acuteOverChronic mean of the last 7 days over that of the 21 before; after 28 known days and from 10 a day
 * @param daysInRow training days in a row; empty after more than three unknown days
 * @param restDayAfter training days in a row after which a rest day is due
 * @param meanOfFortnight mean load of the last 14 days, load units; 70 % of them known
 */
public record LoadFacts(
        int knownDays,
        double fitness,
        double confidence,
        OptionalDouble formShare,
        OptionalDouble monotony,
        OptionalDouble weekStrain,
        OptionalDouble usualStrain,
        OptionalDouble weekLoad,
        OptionalDouble ramp,
        double fitnessWeekAgo,
        OptionalDouble spike,
        OptionalDouble acuteOverChronic,
        OptionalInt daysInRow,
        int restDayAfter,
        OptionalDouble meanOfFortnight) {

    /** Nothing is known. */
    public static final LoadFacts NOTHING = new LoadFacts(
            0,
            0,
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            5,
            OptionalDouble.empty());

    @Override
    public String toString() {
        return "LoadFacts[" + knownDays + " known days]";
    }
}
