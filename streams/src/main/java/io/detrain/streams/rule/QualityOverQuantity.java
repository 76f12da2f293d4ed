package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

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

    /**
     * Episodes over the closed days.
     *
     * @param weaker whether EF_DOWN or DECREMENT has points on an epoch day
     */
    public List<Finding> find(History history, LongPredicate weaker) {
        var horizon = Horizon.of(history);
        LongPredicate holds = day -> weaker.test(day) && hasGrown(day, history);
        return Episode.of(history.firstDay(), history.openDay() - 1, 1, holds, (onset, day) -> day >= onset + toldDays)
                .stream()
                .map(episode -> finding(episode, history))
                .filter(horizon::covers)
                .toList();
    }

    private boolean hasGrown(long day, History history) {
        double before = sum(day - days, history);
        return before > 0
                && sum(day, history) >= growth * before - EPSILON
                && known(day, history) >= knownShare * 2 * days - EPSILON;
    }

    private double sum(long day, History history) {
        double sum = 0;
        for (long before = day - days + 1; before <= day; before++) {
            sum += history.load(before);
        }
        return sum;
    }

    private int known(long day, History history) {
        int known = 0;
        for (long before = day - 2L * days + 1; before <= day; before++) {
            known += history.isKnown(before) ? 1 : 0;
        }
        return known;
    }

    private Finding finding(Episode episode, History history) {
        long onset = episode.onset().toEpochDay();
        double now = sum(onset, history);
        double before = sum(onset - days, history);
        Map<String, String> params = new TreeMap<>();
        params.put("loadPerWeek", Text.of(now * 7 / days));
        params.put("loadPerWeekBefore", Text.of(before * 7 / days));
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.INFO,
                episode.cleared("time_passed"),
                params,
                List.of(BASIS.over(
                        episode.onset().minusDays(2L * days - 1),
                        episode.onset(),
                        2 * days,
                        new Basis.Measure("load_growth", now / before, "", Evidence.Direction.AT_LEAST, growth),
                        List.of())));
    }
}
