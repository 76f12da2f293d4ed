package io.detrain.streams.rule;

import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.plan.TrainingClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Suggests an off-season after half a year without one quiet week, at the close of an ISO week (science.md 5.8). */
public record SeasonBreakDue(SeasonSettings.Season settings) implements OvertrainingRule {

    /** Those of science.md. */
    public static final SeasonBreakDue DEFAULT = new SeasonBreakDue(SeasonSettings.DEFAULT.season());

    /** Its name. */
    public static final String NAME = "SEASON_BREAK_DUE";

    private static final Basis BASIS = new Basis("science.md 5.8", Evidence.Label.EXPERT);
    private static final int WEEK = 7;
    private static final double EPSILON = 1e-9;

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
        var horizon = Horizon.of(history);
        var sundays = new Sundays(history, settings.toldDays());
        return sundays.episodes(sunday -> isDue(sunday, history)).stream()
                .map(episode -> finding(episode, sundays))
                .filter(horizon::covers)
                .toList();
    }

    private boolean isDue(long sunday, History history) {
        long first = sunday - settings.days() + 1;
        return first >= history.firstDay()
                && isFull(sunday, history)
                && isMostlyKnown(first, sunday, history)
                && !hasQuietWeek(first, sunday, history);
    }

    /** Enough races or fitness for a break to be worth it; casual athletes have no season. */
    private boolean isFull(long sunday, History history) {
        return history.trainingClass(sunday) != TrainingClass.CASUAL
                && (history.fitness(sunday) >= settings.fitness() || races(sunday, history) >= settings.races());
    }

    private boolean isMostlyKnown(long first, long last, History history) {
        return history.knownDays(first, last) >= settings.knownShare() * settings.days() - EPSILON;
    }

    private boolean hasQuietWeek(long first, long last, History history) {
        double highest = 0;
        for (long day = first; day <= last; day++) {
            highest = Math.max(highest, history.fitness(day));
        }
        double quiet = settings.quiet() * highest * WEEK;
        for (long day = first + WEEK - 1; day <= last; day++) {
            if (history.load(day - WEEK + 1, day) <= quiet + EPSILON) {
                return true;
            }
        }
        return false;
    }

    private int races(long sunday, History history) {
        int races = 0;
        for (long day = sunday - settings.days() + 1; day <= sunday; day++) {
            races += history.isRaceDay(day) ? 1 : 0;
        }
        return races;
    }

    private Finding finding(Episode episode, Sundays sundays) {
        int races = races(episode.onset().toEpochDay(), sundays.history());
        Map<String, String> params = new TreeMap<>();
        if (races > 0) { // the fitness of a season is reason enough
            params.put("races", Integer.toString(races));
        }
        params.put("weeks", Integer.toString(settings.days() / WEEK));
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.INFO,
                episode.cleared(sundays.because(episode)),
                params,
                List.of(BASIS.over(
                        episode.onset().minusDays(settings.days() - 1L),
                        episode.onset(),
                        settings.days(),
                        new Basis.Measure("races", races, "", Evidence.Direction.AT_LEAST, settings.races()),
                        List.of())));
    }
}
