package io.detrain.streams.rule;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.PeakHeld;
import io.detrain.streams.plan.SeasonSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PEAK_HELD: a peak lasts weeks, so the break is to be planned now (science.md 5.8). */
public record PeakTooLong(SeasonSettings.Peak settings) implements OvertrainingRule {

    /** Those of science.md. */
    public static final PeakTooLong DEFAULT = new PeakTooLong(SeasonSettings.DEFAULT.peak());

    /** Its name. */
    public static final String NAME = "PEAK_HELD";

    private static final Basis BASIS = new Basis("science.md 5.8", Evidence.Label.EXPERT);

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
        List<RaceResult> results = history.raceResults();
        return sundays.episodes(sunday -> isHeld(sunday, history, results)).stream()
                .map(episode -> finding(episode, sundays, results))
                .filter(horizon::covers)
                .toList();
    }

    private boolean isHeld(long sunday, History history, Collection<RaceResult> results) {
        var peak = new PeakHeld(settings);
        return peak.byResults(season(LocalDate.ofEpochDay(sunday), results))
                || peak.byForm(sunday, history::formShare, history::isRaceDay);
    }

    private List<RaceResult> season(LocalDate sunday, Collection<RaceResult> results) {
        return results.stream()
                .filter(result -> !result.date().isAfter(sunday)
                        && result.date().isAfter(sunday.minusDays(settings.seasonDays())))
                .toList();
    }

    private Finding finding(Episode episode, Sundays sundays, Collection<RaceResult> results) {
        LocalDate sunday = episode.onset();
        List<RaceResult> season = season(sunday, results);
        boolean byResults = new PeakHeld(settings).byResults(season);
        Map<String, String> params = new TreeMap<>();
        params.put("by", byResults ? "results" : "form");
        params.put("races", Integer.toString(season.size()));
        if (!byResults) {
            params.put("days", Integer.toString(settings.formDays()));
        }
        Basis.Measure measure = byResults
                ? new Basis.Measure("results", season.size(), "", Evidence.Direction.INFO, 0)
                : new Basis.Measure("form_days", settings.formDays(), "days", Evidence.Direction.INFO, 0);
        return new Finding(
                NAME + "/" + sunday,
                NAME,
                sunday,
                Severity.INFO,
                episode.cleared(sundays.because(episode)),
                params,
                List.of(BASIS.over(
                        sunday.minusDays(byResults ? settings.seasonDays() - 1L : settings.formDays() - 1L),
                        sunday,
                        season.size(),
                        measure,
                        season.stream().map(RaceResult::id).sorted().toList())));
    }
}
