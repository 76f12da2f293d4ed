package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * E5: hard sessions on sore muscles (science.md 3.5; rulings.md 61). Strength and coordination are lower while sore;
 * nothing is said of more damage (Nosaka and Newton 2002).
 *
 * @param sore soreness of the morning, of 7, from which
 * @param eased soreness up to which it is over
 * @param days the window, and days without another after which it is over
 * @param times days in the window that make it more than a remark
 */
public record SoreTraining(double sore, double eased, int days, int times) implements OvertrainingRule {

    /** Those of science.md. */
    public static final SoreTraining DEFAULT = new SoreTraining(5, 3, 10, 3);

    private static final String NAME = "SORE_TRAINING";
    private static final Basis BASIS = new Basis("science.md 3.5 E5", Evidence.Label.WEAK);
    private static final double EPSILON = 1e-9;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        return Episode.of(
                        history.firstDay(),
                        history.lastDay(),
                        1,
                        day -> isSoreTraining(day, history),
                        (onset, day) -> isOver(day, history))
                .stream()
                .map(episode -> finding(episode, history))
                .filter(horizon::covers)
                .toList();
    }

    private boolean isSoreTraining(long day, History history) {
        return history.soreness(day).orElse(0) >= sore - EPSILON
                && history.hardSessions(day).stream().anyMatch(session -> session.isHard(history.fitness(day - 1)));
    }

    private boolean isOver(long day, History history) {
        return history.soreness(day).orElse(sore) <= eased + EPSILON
                || soreDays(day, history).isEmpty();
    }

    private List<Long> soreDays(long day, History history) {
        List<Long> found = new ArrayList<>();
        for (long before = Math.max(history.firstDay(), day - days + 1); before <= day; before++) {
            if (isSoreTraining(before, history)) {
                found.add(before);
            }
        }
        return found;
    }

    private Finding finding(Episode episode, History history) {
        long onset = episode.onset().toEpochDay();
        long last = episode.end().map(end -> end.toEpochDay() - 1).orElse(history.lastDay());
        List<Long> most = List.of();
        for (long day = onset; day <= last; day++) {
            List<Long> sore = soreDays(day, history);
            most = sore.size() > most.size() ? sore : most;
        }
        Optional<Finding.Cleared> cleared = episode.end()
                .map(end -> new Finding.Cleared(
                        end, soreDays(end.toEpochDay(), history).isEmpty() ? "time_passed" : "soreness_eased"));
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                most.size() >= times ? Severity.MEDIUM : Severity.INFO,
                cleared,
                params(most.size()),
                most.stream().map(day -> evidence(day, history)).toList());
    }

    private Map<String, String> params(int count) {
        Map<String, String> params = new TreeMap<>();
        params.put("m", Integer.toString(count));
        params.put("days", Integer.toString(days));
        return params;
    }

    private Evidence evidence(long day, History history) {
        List<String> events = history.hardSessions(day).stream()
                .filter(session -> session.isHard(history.fitness(day - 1)))
                .map(HardSession::eventId)
                .toList();
        double value = history.soreness(day).orElse(0);
        return BASIS.on(
                LocalDate.ofEpochDay(day),
                new Basis.Measure("soreness", value, "of 7", Evidence.Direction.AT_LEAST, sore),
                events);
    }
}
