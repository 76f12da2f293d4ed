package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * E9: more load, but the sessions are getting weaker: fewer, better ones (science.md 3.5; rulings.md 61).
 *
 * @param days of each of the two stretches
 * @param growth of load from one to the next, from which
 * @param knownShare of both stretches that must be known
 * @param toldDays days for which it is told
 */
public record QualityOverQuantity(int days, double growth, double knownShare, int toldDays) {

    /** Those of science.md. */
    public static final QualityOverQuantity DEFAULT = new QualityOverQuantity(21, 1.2, 0.70, 21);

    private static final String NAME = "QUALITY_OVER_QUANTITY";
    private static final Basis BASIS = new Basis("science.md 3.5 E9", Evidence.Label.EXPERT);
    private static final double EPSILON = 1e-9;

    /** Whether load has grown over the weeks up to a closed day. */
    public boolean hasGrown(long day, History history) {
        double before = sum(day - days, history);
        return before > 0
                && sum(day, history) >= growth * before - EPSILON
                && known(day, history) >= knownShare * 2 * days - EPSILON;
    }

    /** The episode that began at the close of a day on which it was so while sessions got weaker. */
    public Finding finding(LocalDate onset, Optional<LocalDate> end, History history) {
        double now = sum(onset.toEpochDay(), history);
        double before = sum(onset.toEpochDay() - days, history);
        Map<String, String> params = new TreeMap<>();
        params.put("loadPerWeek", Text.of(now * 7 / days));
        params.put("loadPerWeekBefore", Text.of(before * 7 / days));
        params.put("percent", Text.of(100 * (now / before - 1)));
        return new Finding(
                NAME + "/" + onset,
                NAME,
                onset,
                Severity.INFO,
                end.map(day -> new Finding.Cleared(day, "time_passed")),
                params,
                List.of(BASIS.over(
                        onset.minusDays(2L * days - 1),
                        onset,
                        2 * days,
                        new Basis.Measure(
                                "load_growth", before == 0 ? 0 : now / before, "", Evidence.Direction.AT_LEAST, growth),
                        List.of())));
    }

    private double sum(long day, History history) {
        return history.load(day - days + 1, day);
    }

    private int known(long day, History history) {
        int known = 0;
        for (long before = day - 2L * days + 1; before <= day; before++) {
            known += history.isKnown(before) ? 1 : 0;
        }
        return known;
    }
}
