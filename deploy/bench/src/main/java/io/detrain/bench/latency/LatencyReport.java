package io.detrain.bench.latency;

import io.detrain.bench.latency.LatencyRun.Latencies;
import io.detrain.bench.report.Figure;
import io.detrain.bench.report.Goal;
import io.detrain.bench.report.Line;
import io.detrain.bench.report.Machine;
import io.detrain.bench.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long it took, beside the interval of the commits. */
final class LatencyReport {

    private static final List<String> COLUMNS = List.of("p50 ms", "p90 ms", "p99 ms", "most ms", "× commit");
    private static final Goal MIDDLE = Goal.atMost(1.0, 0.7, "×");
    private static final Goal LATE = Goal.atMost(2.5, 1.5, "×");

    private LatencyReport() {}

    static Report of(Latencies latencies, LatencySettings settings, int refused) {
        var middle = at(latencies.delivered(), 0.50) / settings.commitMs();
        var late = at(latencies.delivered(), 0.99) / settings.commitMs();
        var lines = new ArrayList<Line>();
        lines.add(line("ack", "POST acknowledged", latencies.acked()));
        lines.add(line("judged", "judgement committed", latencies.judged()));
        lines.add(line("delivered", "message delivered", latencies.delivered()));
        lines.add(judged("delivered_p50", "delivered, p50 beside the commit interval", middle, MIDDLE));
        lines.add(judged("delivered_p99", "delivered, p99 beside the commit interval", late, LATE));
        return new Report(
                "latency",
                "From POST to message: %,d races at %.0f a second, of %.0f that go through; commits every %d ms"
                        .formatted(latencies.events(), latencies.rate(), latencies.capacity(), settings.commitMs()),
                COLUMNS,
                lines,
                Map.of("delivered_p50", middle, "delivered_p99", late),
                List.of(
                        "From the instant at which a POST was meant to be sent, in a Poisson process; the sender is in this JVM too.",
                        "%d messages missing (each counts %d s), %d requests refused."
                                .formatted(
                                        latencies.missing(), settings.patience().toSeconds(), refused),
                        Machine.line()),
                false);
    }

    private static Line line(String key, String what, double[] millis) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("p50Millis", at(millis, 0.50));
        figures.put("p90Millis", at(millis, 0.90));
        figures.put("p99Millis", at(millis, 0.99));
        figures.put("mostMillis", millis[millis.length - 1]);
        var cells = new ArrayList<>(
                figures.values().stream().map(each -> "%.1f".formatted(each)).toList());
        cells.add("");
        return new Line(key, what, cells, Optional.empty(), figures);
    }

    private static Line judged(String key, String what, double ratio, Goal goal) {
        return new Line(
                key,
                what,
                List.of("", "", "", "", Figure.text(ratio)),
                Optional.of(Line.Judged.of(goal, ratio)),
                Map.of("ratio", ratio));
    }

    /** The value below which this share of the sorted values is. */
    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)];
    }
}
