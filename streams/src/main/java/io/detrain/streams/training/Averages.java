package io.detrain.streams.training;

import io.detrain.streams.rolling.Ewma;
import io.detrain.streams.rolling.RollingSettings;

/**
 * The exponential sums of load in the evening of each day, the weight of what was seen in them, and how many days were
 * known by then.
 */
final class Averages {

    private static final double MICRO = 1e6;

    final double[] chronicSum;
    final double[] acuteSum;
    final double[] chronicWeight;
    final double[] acuteWeight;
    final int[] known;

    private Averages(int length) {
        this.chronicSum = new double[length];
        this.acuteSum = new double[length];
        this.chronicWeight = new double[length];
        this.acuteWeight = new double[length];
        this.known = new int[length];
    }

    /** From the first day to the last of these, after what was carried or what was declared to be usual. */
    static Averages of(Days days, long first, Carry carry, double usualPerDay, RulesByDate rules) {
        Averages averages = new Averages((int) Math.max(0, days.last() - first + 1));
        averages.fold(days, first, carry, usualPerDay, rules);
        return averages;
    }

    private void fold(Days days, long first, Carry carry, double usualPerDay, RulesByDate rules) {
        double chronic = carry.started() ? carry.chronicSum() : usualPerDay;
        double acute = carry.started() ? carry.acuteSum() : usualPerDay;
        double chronicShare = carry.chronicWeight();
        double acuteShare = carry.acuteWeight();
        int count = carry.knownDays();
        for (int i = 0; i < known.length; i++) {
            double load = days.micro(first + i) / MICRO;
            RollingSettings.Averages today = rules.on(first + i).rolling().averages();
            chronicSum[i] = chronic = Ewma.step(chronic, load, today.chronic());
            acuteSum[i] = acute = Ewma.step(acute, load, today.acute());
            chronicWeight[i] = chronicShare = Ewma.step(chronicShare, 1, today.chronic());
            acuteWeight[i] = acuteShare = Ewma.step(acuteShare, 1, today.acute());
            known[i] = count += days.state(first + i).isKnown() ? 1 : 0;
        }
    }
}
