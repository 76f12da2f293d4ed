package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.Ramp;
import io.detrain.streams.rolling.RollingSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Flags fitness load that rises faster than an athlete can follow (science.md 2.6). */
public record RampTooFast(RollingSettings.Ramp settings, RollingSettings.Known known) implements OvertrainingRule {

    /** Those of science.md. */
    public static final RampTooFast DEFAULT =
            new RampTooFast(RollingSettings.DEFAULT.ramp(), RollingSettings.DEFAULT.known());

    private static final String NAME = "RAMP_TOO_FAST";
    private static final Basis BASIS = new Basis("science.md 2.6", Evidence.Label.EXPERT);
    private static final int WEEK = 7;

    /** The ramp of a morning (rulings.md 3). */
    public Ramp ramp(long morning, History history) {
        return Ramp.of(history.fitness(morning - 1), history.fitness(morning - 1 - WEEK), settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean looksAtClosedDays() {
        return true;
    }

    @Override
    public List<Finding> find(History history) {
        return find(history, history::isTrusted);
    }

    /**
     * Episodes up to the open day.
     *
     * @param trusted whether enough days are known in the morning, or a prior was declared long ago
     */
    public List<Finding> find(History history, LongPredicate trusted) {
        var horizon = Horizon.of(history);
        LongPredicate holds = morning -> trusted.test(morning)
                && known.isEnough(history.knownDays(morning - WEEK, morning - 1), WEEK)
                && ramp(morning, history).isTooFast();
        return Episode.of(
                        Episode.freshFrom(
                                horizon.from().toEpochDay(), history.firstDay() + WEEK + 1, settings.toldDays(), holds),
                        history.openDay(),
                        1,
                        holds,
                        (onset, morning) -> morning >= onset + settings.toldDays())
                .stream()
                .map(episode -> finding(episode, history))
                .filter(horizon::covers)
                .toList();
    }

    private Finding finding(Episode episode, History history) {
        Ramp ramp = ramp(episode.onset().toEpochDay(), history);
        Map<String, String> params = new TreeMap<>();
        params.put("ramp", Text.of(ramp.rate()));
        params.put("limit", Text.of(ramp.limit()));
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.LOW,
                episode.cleared("time_passed"),
                params,
                List.of(evidence(episode.onset(), ramp)));
    }

    private static Evidence evidence(LocalDate morning, Ramp ramp) {
        return BASIS.over(
                morning.minusDays(WEEK + 1L),
                morning.minusDays(1),
                WEEK,
                new Basis.Measure("ramp", ramp.rate(), "LU/day per week", Evidence.Direction.ABOVE, ramp.limit()),
                List.of());
    }
}
