package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The days that a judgement looked at: a case shows them, so that its numbers can be worked out again. */
public record CaseWindow(LocalDate from, LocalDate to) {

    private static final int LOAD_DAYS = 28;

    /** From the first day of any fact to the last; ratios of load look back four weeks. */
    public static CaseWindow of(Flag flag) {
        LocalDate first = edge(flag, Evidence::from, Comparator.naturalOrder());
        boolean byLoad = flag.evidence().stream().anyMatch(CaseWindow::isOfLoad);
        LocalDate from = byLoad && first.isAfter(flag.day().minusDays(LOAD_DAYS))
                ? flag.day().minusDays(LOAD_DAYS)
                : first;
        LocalDate last = edge(flag, Evidence::to, Comparator.reverseOrder());
        return new CaseWindow(from, last.isBefore(flag.day()) ? flag.day() : last);
    }

    /** From the eve of the race to the last day without hard training. */
    public static CaseWindow of(Plan plan) {
        return new CaseWindow(
                plan.raceDate().minusDays(1), plan.hardAllowedFrom().minusDays(1));
    }

    private static boolean isOfLoad(Evidence fact) {
        return fact.domain().filter(Domain.LOAD.name()::equals).isPresent()
                || fact.unit().startsWith("LU/day per");
    }

    private static LocalDate edge(
            Flag flag, Function<Evidence, Optional<LocalDate>> side, Comparator<LocalDate> order) {
        return flag.evidence().stream()
                .map(side)
                .flatMap(Optional::stream)
                .min(order)
                .orElse(flag.day());
    }
}
