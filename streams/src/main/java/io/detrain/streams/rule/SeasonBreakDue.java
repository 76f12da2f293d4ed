package io.detrain.streams.rule;

import io.detrain.streams.plan.SeasonBreak;
import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.plan.TrainingClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Suggests an off-season after half a year without one quiet week, at the close of an ISO week (science.md 5.8). */
public record SeasonBreakDue(SeasonSettings.Season settings) {

    /** Those of science.md. */
    public static final SeasonBreakDue DEFAULT = new SeasonBreakDue(SeasonSettings.DEFAULT.season());

    private static final String NAME = "SEASON_BREAK_DUE";
    private static final Basis BASIS = new Basis("science.md 5.8", Evidence.Label.EXPERT);
    private static final int WEEK = 7;
    private static final double EPSILON = 1e-9;

    /** Episodes at the closed Sundays, over when accepted or after a while. */
    public List<Finding> find(History history, LongFunction<TrainingClass> trainingClass) {
        var horizon = Horizon.of(history);
        return Episode.of(
                        CycleBreakDue.sundayFrom(history.firstDay()),
                        history.openDay() - 1,
                        WEEK,
                        sunday -> isDue(sunday, history, trainingClass.apply(sunday)),
                        (onset, sunday) -> sunday >= onset + settings.toldDays()
                                || CycleBreakDue.declaredEnd(onset, sunday, history)
                                        .isPresent())
                .stream()
                .map(episode -> finding(episode, history))
                .filter(horizon::covers)
                .toList();
    }

    private boolean isDue(long sunday, History history, TrainingClass trainingClass) {
        long known = days(sunday).filter(history::isKnown).count();
        return known >= settings.knownShare() * settings.days() - EPSILON
                && new SeasonBreak(settings)
                        .isDue(
                                days(sunday).mapToDouble(history::load).toArray(),
                                days(sunday).mapToDouble(history::fitness).max().orElse(0),
                                history.fitness(sunday),
                                races(sunday, history),
                                trainingClass);
    }

    private LongStream days(long sunday) {
        return LongStream.rangeClosed(sunday - settings.days() + 1, sunday);
    }

    private int races(long sunday, History history) {
        return (int) days(sunday).filter(history::isRaceDay).count();
    }

    private Finding finding(Episode episode, History history) {
        long sunday = episode.onset().toEpochDay();
        int races = races(sunday, history);
        Map<String, String> params = new TreeMap<>();
        params.put("races", Integer.toString(races));
        params.put("weeks", Integer.toString(settings.days() / WEEK));
        boolean accepted = episode.end()
                .flatMap(end -> CycleBreakDue.declaredEnd(sunday, end.toEpochDay(), history))
                .isPresent();
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.INFO,
                episode.cleared(accepted ? "accepted" : "time_passed"),
                params,
                List.of(BASIS.over(
                        episode.onset().minusDays(settings.days() - 1L),
                        episode.onset(),
                        settings.days(),
                        new Basis.Measure("races", races, "", Evidence.Direction.AT_LEAST, settings.races()),
                        List.of())));
    }
}
