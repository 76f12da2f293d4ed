package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The athlete reports being ill, or a fever: rest comes first (science.md 7, A-15). It ends with the first day without. */
public record Illness() implements OvertrainingRule {

    private static final String NAME = "ILLNESS";
    private static final Basis BASIS = new Basis("science.md 7", Evidence.Label.EXPERT);

    @Override
    public String name() {
        return NAME;
    }

    /** An illness of which the beginning is forgotten is left as it was told. */
    @Override
    public List<Finding> find(History history) {
        long from = history.reportedFrom();
        long last = Math.max(history.lastDay(), history.openDay());
        var horizon = Horizon.of(history);
        return Episode.of(from, last, 1, history::isIll, (onset, day) -> isOver(day, history)).stream()
                .filter(episode -> episode.onset().toEpochDay() > from)
                .map(Illness::finding)
                .filter(horizon::reaches)
                .toList();
    }

    /** A day that goes on may still say so. */
    private static boolean isOver(long day, History history) {
        return day < history.openDay() && !history.isIll(day);
    }

    private static Finding finding(Episode episode) {
        LocalDate onset = episode.onset();
        return new Finding(
                NAME + "/" + onset,
                NAME,
                onset,
                Severity.HIGH,
                episode.end().map(end -> new Finding.Cleared(end, "no_longer_ill")),
                Map.of(),
                List.of(Reported.of(BASIS, "ill", OptionalDouble.empty(), "", onset, onset)));
    }
}
