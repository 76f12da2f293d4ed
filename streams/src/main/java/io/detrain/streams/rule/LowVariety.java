package io.detrain.streams.rule;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.Percentile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * E8: nearly every session of the last weeks was the same (science.md 3.5; rulings.md 61).
 *
 * @param days the window
 * @param leastSessions in it
 * @param share of sessions of one kind and intensity, from which
 * @param intensity around the median of that kind that counts as the same
 * @param toldDays days for which it is told
 */
public record LowVariety(int days, int leastSessions, double share, double intensity, int toldDays) {

    /** Those of science.md. */
    public static final LowVariety DEFAULT = new LowVariety(28, 12, 0.90, 0.05, 21);

    private static final String NAME = "LOW_VARIETY";
    private static final Basis BASIS = new Basis("science.md 3.5 E8", Evidence.Label.EXPERT);
    private static final double EPSILON = 1e-9;

    /** A counted session; a kind or an intensity that is not known is like no other. */
    public record Session(LocalDate date, SessionKind kind, OptionalDouble intensity) {

        @Override
        public String toString() {
            return "Session[" + date + "]";
        }
    }

    /** How alike the sessions of a window are: how many, of which kind the most, what share is that and no other. */
    public record Sameness(int sessions, SessionKind kind, double share) {}

    /** How alike the sessions up to a day are; absent for too few, or for kinds unknown. */
    public Optional<Sameness> sameness(Collection<Session> sessions, LocalDate day) {
        List<Session> window = sessions.stream()
                .filter(session ->
                        !session.date().isAfter(day) && session.date().isAfter(day.minusDays(days)))
                .toList();
        Map<SessionKind, List<Session>> byKind = new EnumMap<>(SessionKind.class);
        for (SessionKind kind : SessionKind.values()) {
            byKind.put(
                    kind,
                    window.stream()
                            .filter(session -> session.kind() == kind
                                    && kind != SessionKind.UNKNOWN
                                    && session.intensity().isPresent())
                            .toList());
        }
        return byKind.entrySet().stream()
                .filter(kind ->
                        window.size() >= leastSessions && !kind.getValue().isEmpty())
                .map(kind ->
                        new Sameness(window.size(), kind.getKey(), alike(kind.getValue()) / (double) window.size()))
                .max(Comparator.comparingDouble(Sameness::share).thenComparing(Sameness::kind));
    }

    /**
     * Episodes of sameness over the closed days. The sessions must reach back further than the horizon by the window
     * and the days for which an episode is told, or their beginning would look like one.
     */
    public List<Finding> find(Collection<Session> sessions, Horizon horizon) {
        return Episode.of(
                        firstDay(sessions, horizon),
                        horizon.openDay().toEpochDay() - 1,
                        1,
                        day -> holds(sessions, day),
                        (onset, day) -> day >= onset + toldDays)
                .stream()
                .flatMap(episode -> finding(episode, sessions).stream())
                .filter(horizon::covers)
                .toList();
    }

    private static long firstDay(Collection<Session> sessions, Horizon horizon) {
        return sessions.stream()
                .mapToLong(session -> session.date().toEpochDay())
                .min()
                .orElse(horizon.openDay().toEpochDay());
    }

    private boolean holds(Collection<Session> sessions, long day) {
        return sameness(sessions, LocalDate.ofEpochDay(day))
                .filter(sameness -> sameness.share() >= share - EPSILON)
                .isPresent();
    }

    private int alike(List<Session> sameKind) {
        double[] values = sameKind.stream()
                .mapToDouble(session -> session.intensity().orElse(0))
                .toArray();
        double median = Percentile.median(values);
        int count = 0;
        for (double value : values) {
            count += Math.abs(value - median) <= intensity + EPSILON ? 1 : 0;
        }
        return count;
    }

    private Optional<Finding> finding(Episode episode, Collection<Session> sessions) {
        return sameness(sessions, episode.onset()).map(sameness -> {
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
