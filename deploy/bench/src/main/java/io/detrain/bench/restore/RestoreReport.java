package io.detrain.bench.restore;

import io.detrain.bench.report.Figure;
import io.detrain.bench.report.Goal;
import io.detrain.bench.report.Line;
import io.detrain.bench.report.Machine;
import io.detrain.bench.report.Median;
import io.detrain.bench.report.Report;
import io.detrain.bench.restore.RestoreRun.Passages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How fast a state comes back, beside reading its changelogs. */
final class RestoreReport {

    private static final List<String> COLUMNS = List.of("records/s", "seconds", "spread", "ratio");
    private static final Goal GOAL = Goal.atLeast(0.3, 0.6, "×");
    private static final double NOISE = 0.1;

    private RestoreReport() {}

    static Report of(Passages passages, int athletes) {
        var ratio = Median.of(IntStream.range(0, passages.restored().size())
                .mapToObj(block -> passages.restored().get(block).rate()
                        / passages.consumed().get(block).rate())
                .toList());
        return new Report(
                "restore",
                "From an empty disk: %,d athletes, %,d records of changelog"
                        .formatted(athletes, passages.restored().getFirst().records()),
                COLUMNS,
                List.of(
                        line("consume", "plainly consuming the changelogs", passages.consumed(), Optional.empty()),
                        line("restore", "restoring, until it judges", passages.restored(), Optional.of(ratio))),
                Map.of("restore", ratio),
                List.of("From the first restored record until all tasks run.", Machine.line()),
                spread(passages.consumed()) > NOISE);
    }

    private static Line line(String key, String what, List<Passage> passages, Optional<Double> ratio) {
        var rate = Median.of(passages.stream().map(Passage::rate).toList());
        var seconds = Median.of(passages.stream().map(Passage::seconds).toList());
        return new Line(
                key,
                what,
                List.of(
                        Figure.text(Math.rint(rate)),
                        Figure.text(seconds),
                        "%.0f %%".formatted(100 * spread(passages)),
                        ratio.map(Figure::text).orElse("")),
                ratio.map(each -> Line.Judged.of(GOAL, each)),
                Map.of("recordsPerSecond", rate, "seconds", seconds, "spread", spread(passages)));
    }

    private static double spread(List<Passage> passages) {
        return Median.spread(passages.stream().map(Passage::rate).toList());
    }
}
