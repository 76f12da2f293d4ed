package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rolling.SessionSpike;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** E10: a run much longer than any of the month before it (Frandsen 2025; science.md 2.7, rulings.md 54). */
public record LongestRun(RollingSettings.Spike settings, int toldDays) {

    /** Those of science.md. */
    public static final LongestRun DEFAULT = new LongestRun(RollingSettings.DEFAULT.spike(), 14);

    private static final String NAME = "SESSION_SPIKE";
    private static final Basis BASIS = new Basis("science.md 2.7", Evidence.Label.MODERATE);
    private static final Comparator<Run> ORDER =
            Comparator.comparing(Run::start).thenComparing(Run::id);

    /** A counted run; races are history for others, but no spike themselves. */
    public record Run(String id, Instant start, LocalDate date, double metres, boolean race) {

        @Override
        public String toString() {
            return "Run[" + id + "]";
        }
    }

    /** The spike that a run is, if enough were run in the month before. */
    public Optional<SessionSpike> spike(Run run, Collection<Run> runs) {
        double[] before = runs.stream()
                .filter(other -> ORDER.compare(other, run) < 0)
                .filter(other -> !other.date().isBefore(run.date().minusDays(settings.days())))
                .mapToDouble(Run::metres)
                .filter(metres -> metres > 0)
                .toArray();
        if (run.race() || before.length < settings.leastRuns()) {
            return Optional.empty();
        }
        double longest = 0;
        for (double metres : before) {
            longest = Math.max(longest, metres);
        }
        return Optional.of(SessionSpike.of(run.metres(), longest, settings));
    }

    /** An episode for each run that was a spike worth telling. */
    public List<Finding> find(Collection<Run> runs, Horizon horizon) {
        List<Finding> found = new ArrayList<>();
        for (Run run : runs.stream().sorted(ORDER).toList()) {
            spike(run, runs)
                    .flatMap(spike -> severity(spike.band()).map(severity -> finding(run, spike, severity, horizon)))
                    .filter(horizon::covers)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Severity> severity(SessionSpike.Band band) {
        return switch (band) {
            case NONE, SMALL -> Optional.empty();
            case MODERATE -> Optional.of(Severity.INFO);
            case LARGE -> Optional.of(Severity.LOW);
        };
    }

    private Finding finding(Run run, SessionSpike spike, Severity severity, Horizon horizon) {
        Map<String, String> params = new TreeMap<>();
        params.put("percent", Text.of(100 * (spike.ratio() - 1)));
        params.put("metres", Text.of(run.metres()));
        params.put("band", spike.band().name());
        return new Finding(
                NAME + "/" + run.id(),
                NAME,
                run.date(),
                severity,
                horizon.cleared(run.date().plusDays(toldDays), "time_passed"),
                params,
                List.of(BASIS.over(
                        run.date().minusDays(settings.days()),
                        run.date(),
                        1,
                        new Basis.Measure(
                                "longest_run_ratio", spike.ratio(), "", Evidence.Direction.ABOVE, settings.moderate()),
                        List.of(run.id()))));
    }
}
