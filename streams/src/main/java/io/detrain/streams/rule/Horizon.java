package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.Optional;

/** The days whose findings are of interest: from the first to the one that is still going on. */
public record Horizon(LocalDate from, LocalDate openDay) {

    /** The horizon of a history. */
    public static Horizon of(History history) {
        long from = Math.max(history.horizonStart(), history.firstDay());
        return new Horizon(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(history.openDay()));
    }

    /** Whether the episode began in it, or was still going on. */
    public boolean covers(Finding finding) {
        return !finding.day().isAfter(openDay)
                && (!finding.day().isBefore(from)
                        || finding.cleared()
                                .filter(end -> end.on().isBefore(from))
                                .isEmpty());
    }

    /** Whether the episode began in it, was still going on, or begins on a day that is still to be opened. */
    boolean reaches(Finding finding) {
        return finding.day().isAfter(openDay) || covers(finding);
    }

    /** That an episode is over, if the day has come. */
    public Optional<Finding.Cleared> cleared(LocalDate on, String because) {
        return openDay.isBefore(on) ? Optional.empty() : Optional.of(new Finding.Cleared(on, because));
    }
}
