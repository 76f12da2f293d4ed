package io.detrain.streams.rule;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.Percentile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * E8: nearly every session of the last weeks was the same (science.md 3.5; rulings.md 61). A kind or an intensity that
 * is not known is like no other.
 *
 * @param days the window
 * @param leastSessions in it
 * @param share of sessions of one kind and intensity, from which
 * @param intensityPermille around the median of that kind that counts as the same
 * @param toldDays days for which it is told
 */
public record LowVariety(int days, int leastSessions, double share, int intensityPermille, int toldDays)
        implements OvertrainingRule {

    /** Those of science.md. */
    public static final LowVariety DEFAULT = new LowVariety(28, 12, 0.90, 50, 21);

    private static final String NAME = "LOW_VARIETY";
    private static final Basis BASIS = new Basis("science.md 3.5 E8", Evidence.Label.EXPERT);
    private static final SessionKind[] KINDS = SessionKind.values();
    private static final double EPSILON = 1e-9;

    /** How alike the sessions of a window are: how many, of which kind the most, what share is that and no other. */
    private record Sameness(int sessions, SessionKind kind, double share) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean looksAtClosedDays() {
        return true;
    }

    /** Episodes over the closed days; looked for from far enough back that none begins with the looking. */
    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        long from = Math.max(history.firstDay(), history.horizonStart() - toldDays - days);
        Window window = new Window(from - 1, history);
        return Episode.of(
                        from,
                        history.openDay() - 1,
                        1,
                        day -> window.to(day).sameness().isPresent(),
                        (onset, day) -> day >= onset + toldDays)
                .stream()
                .flatMap(episode -> finding(episode, history).stream())
                .filter(horizon::covers)
                .toList();
    }

    /** The sessions up to a day, counted by kind, as it moves on from day to day. */
    private final class Window {

        private final History history;
        private final int[] ofKind = new int[KINDS.length];
        private long last;
        private int sessions;

        Window(long last, History history) {
            this.history = history;
            this.last = last;
            for (long day = last - days + 1; day <= last; day++) {
                count(day, 1);
            }
        }

        Window to(long day) {
            while (last < day) {
                last++;
                count(last, 1);
                count(last - days, -1);
            }
            return this;
        }

        private void count(long day, int sense) {
            for (Session session : history.sessions(day)) {
                sessions += sense;
                ofKind[session.kind().ordinal()] += isComparable(session) ? sense : 0;
            }
        }

        Optional<Sameness> sameness() {
            for (int kind = 0; kind < ofKind.length && sessions >= leastSessions; kind++) {
                double most = alike(KINDS[kind]) / (double) sessions;
                if (most >= share - EPSILON) {
                    return Optional.of(new Sameness(sessions, KINDS[kind], most));
                }
            }
            return Optional.empty();
        }

        /** Sessions of the kind around its median; not worth looking at if even all of them would be too few. */
        private int alike(SessionKind kind) {
            int all = ofKind[kind.ordinal()];
            if (all < share * sessions - EPSILON) {
                return 0;
            }
            double[] values = new double[all];
            int n = 0;
            for (long day = last - days + 1; day <= last; day++) {
                for (Session session : history.sessions(day)) {
                    if (session.kind() == kind && isComparable(session)) {
                        values[n++] = session.intensityPermille();
                    }
                }
            }
            double median = Percentile.median(values);
            int count = 0;
            for (double value : values) {
                count += Math.abs(value - median) <= intensityPermille + EPSILON ? 1 : 0;
            }
            return count;
        }
    }

    private static boolean isComparable(Session session) {
        return session.kind() != SessionKind.UNKNOWN && session.intensityPermille() != Session.NONE;
    }

    private Optional<Finding> finding(Episode episode, History history) {
        long onset = episode.onset().toEpochDay();
        return new Window(onset, history).sameness().map(sameness -> {
            Map<String, String> params = new TreeMap<>();
            params.put("sessions", Integer.toString(sameness.sessions()));
            params.put("kind", sameness.kind().name());
            params.put("share", Text.of(sameness.share()));
            return new Finding(
                    NAME + "/" + episode.onset(),
                    NAME,
                    episode.onset(),
                    Severity.INFO,
                    episode.cleared("time_passed"),
                    params,
                    List.of(evidence(episode, sameness)));
        });
    }

    private Evidence evidence(Episode episode, Sameness sameness) {
        return BASIS.over(
                episode.onset().minusDays(days - 1L),
                episode.onset(),
                sameness.sessions(),
                new Basis.Measure("same_sessions", sameness.share(), "", Evidence.Direction.AT_LEAST, share),
                List.of());
    }
}
