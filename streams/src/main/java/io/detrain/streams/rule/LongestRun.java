package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rolling.SessionSpike;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * E10: a run much longer than any of the month before it (Frandsen 2025; science.md 2.7, rulings.md 54). Races are
 * history for others, but no spike themselves.
 */
public record LongestRun(RollingSettings.Spike settings, RollingSettings.Known known, int toldDays)
        implements OvertrainingRule {

    /** Those of science.md. */
    public static final LongestRun DEFAULT =
            new LongestRun(RollingSettings.DEFAULT.spike(), RollingSettings.DEFAULT.known(), 14);

    private static final String NAME = "SESSION_SPIKE";
    private static final Basis BASIS = new Basis("science.md 2.7", Evidence.Label.MODERATE);

    /** A run against those before it. */
    private record Spike(SessionSpike spike, double metres, int before) {

        @Override
        public String toString() {
            return "Spike";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        List<Finding> found = new ArrayList<>();
        for (long day = horizon.from().toEpochDay() - toldDays; day <= history.openDay(); day++) {
            Optional<Spike> spike = largest(day, history);
            if (spike.isPresent()) {
                found.add(finding(LocalDate.ofEpochDay(day), spike.get(), horizon));
            }
        }
        return found.stream().filter(horizon::covers).toList();
    }

    /** The largest spike of some days as a ratio; absent if none of them is much longer. */
    public OptionalDouble largest(long from, long to, History history) {
        double largest = 0;
        for (long day = from; day <= to; day++) {
            Optional<Spike> spike = largest(day, history);
            largest = Math.max(largest, spike.isPresent() ? spike.get().spike().ratio() : 0);
        }
        return largest == 0 ? OptionalDouble.empty() : OptionalDouble.of(largest);
    }

    private Optional<Spike> largest(long day, History history) {
        List<Session> sessions = history.sessions(day);
        int longest = -1;
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            boolean counts = session.runDecimetres() > 0 && !session.race();
            if (counts
                    && (longest < 0
                            || session.runDecimetres() > sessions.get(longest).runDecimetres())) {
                longest = i;
            }
        }
        return longest < 0
                ? Optional.empty()
                : spike(day, sessions.get(longest), sessions.subList(0, longest), history);
    }

    /** The spike that a run is; looked for from the latest run before it on, as one that is long enough settles it. */
    private Optional<Spike> spike(long day, Session run, List<Session> earlier, History history) {
        double enough = run.runDecimetres() / settings.moderate();
        int count = 0;
        long longest = 0;
        for (long before = day; before >= day - settings.days(); before--) {
            for (Session session : before == day ? earlier : history.sessions(before)) {
                count += session.runDecimetres() > 0 ? 1 : 0;
                longest = Math.max(longest, session.runDecimetres());
            }
            if (longest >= enough) {
                return Optional.empty();
            }
        }
        return count < settings.leastRuns() || !isKnown(day, history)
                ? Optional.empty()
                : Optional.of(
                        new Spike(SessionSpike.of(run.runDecimetres(), longest, settings), run.runMetres(), count));
    }

    /** Nobody can say that a run is longer than any of a month of which most is not known. */
    private boolean isKnown(long day, History history) {
        return known.isEnough(history.knownDays(day - settings.days(), day - 1), settings.days());
    }

    private Finding finding(LocalDate date, Spike spike, Horizon horizon) {
        Map<String, String> params = new TreeMap<>();
        params.put("percent", Text.of(100 * (spike.spike().ratio() - 1)));
        params.put("distanceMetres", Text.of(spike.metres()));
        params.put("limitMetres", Text.of(spike.metres() / spike.spike().ratio() * settings.small()));
        params.put("band", spike.spike().band().name());
        return new Finding(
                NAME + "/" + date,
                NAME,
                date,
                spike.spike().band() == SessionSpike.Band.LARGE ? Severity.LOW : Severity.INFO,
                horizon.cleared(date.plusDays(toldDays), "time_passed"),
                params,
                List.of(BASIS.over(
                        date.minusDays(settings.days()),
                        date,
                        spike.before() + 1,
                        new Basis.Measure(
                                "longest_run_ratio",
                                spike.spike().ratio(),
                                "",
                                Evidence.Direction.ABOVE,
                                settings.moderate()),
                        List.of())));
    }
}
