package io.detrain.bench.scale;

import io.detrain.bench.cluster.Window;
import io.detrain.bench.report.Figure;
import io.detrain.bench.report.Goal;
import io.detrain.bench.report.Line;
import io.detrain.bench.report.Machine;
import io.detrain.bench.report.Median;
import io.detrain.bench.report.Report;
import io.detrain.bench.report.Resident;
import io.detrain.bench.scale.ScaleRun.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a hundred times as many athletes cost. */
final class ScaleReport {

    private static final List<String> COLUMNS = List.of("events/s", "µs CPU an event", "spread", "");
    private static final Goal FLAT = Goal.atLeast(0.85, 0.95, "×");
    private static final Goal PUNCTUATION = Goal.atMost(20, 10, "ms");
    private static final Goal MEMORY = Goal.atMost(3072, "MB");
    private static final double NOISE = 0.1;

    private ScaleReport() {}

    static Report of(Growth growth, ScaleSettings settings) {
        var ratio = Median.of(IntStream.range(0, settings.blocks())
                .mapToObj(block -> growth.many().get(block).rate()
                        / growth.few().get(block).rate())
                .toList());
        var lines = new ArrayList<Line>();
        lines.add(line("few", "%,d athletes".formatted(settings.few()), growth.few(), Optional.empty()));
        lines.add(line("many", "%,d athletes".formatted(settings.many()), growth.many(), Optional.of(ratio)));
        lines.add(figure(
                "punctuation",
                "longest punctuation while %,d days are due, ms".formatted(settings.many()),
                growth.longestPunctuationMillis(),
                Optional.of(PUNCTUATION)));
        lines.add(figure("disk", "bytes of state on disk an athlete", growth.diskBytesPerAthlete(), Optional.empty()));
        Resident.peakMb()
                .ifPresent(peak -> lines.add(figure(
                        "memory", "most memory of the process, two brokers included, MB", peak, Optional.of(MEMORY))));
        return new Report(
                "scale",
                "Growth: %,d athletes beside %,d, %d blocks"
                        .formatted(settings.many(), settings.few(), settings.blocks()),
                COLUMNS,
                lines,
                Map.of("scale", ratio, "punctuation", growth.longestPunctuationMillis() / PUNCTUATION.bound()),
                List.of("Ratio: many over few, the median of the blocks.", Machine.line()),
                Median.spread(rates(growth.few())) > NOISE);
    }

    private static List<Double> rates(List<Window> windows) {
        return windows.stream().map(Window::rate).toList();
    }

    private static double median(List<Window> windows, ToDoubleFunction<Window> figure) {
        return Median.of(windows.stream().map(figure::applyAsDouble).toList());
    }

    private static Line line(String key, String what, List<Window> windows, Optional<Double> ratio) {
        var rate = median(windows, Window::rate);
        var cpu = median(windows, Window::cpuMicros);
        var spread = Median.spread(rates(windows));
        return new Line(
                key,
                what,
                List.of(
                        Figure.text(Math.rint(rate)),
                        Figure.text(cpu),
                        "%.0f %%".formatted(100 * spread),
                        ratio.map(Figure::text).orElse("")),
                ratio.map(each -> Line.Judged.of(FLAT, each)),
                Map.of("eventsPerSecond", rate, "cpuMicros", cpu, "spread", spread));
    }

    private static Line figure(String key, String what, double value, Optional<Goal> goal) {
        return new Line(
                key,
                what,
                List.of("", "", "", Figure.text(value)),
                goal.map(each -> Line.Judged.of(each, value)),
                Map.of("value", value));
    }
}
