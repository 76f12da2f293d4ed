package io.detrain.bench.core;

import io.detrain.bench.core.CoreRun.Cost;
import io.detrain.bench.core.CoreRun.Costs;
import io.detrain.bench.life.Past;
import io.detrain.bench.report.Figure;
import io.detrain.bench.report.Goal;
import io.detrain.bench.report.Line;
import io.detrain.bench.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the core costs, each beside the averages alone. */
final class CoreReport {

    private static final List<String> COLUMNS = List.of("µs CPU", "µs wall", "bytes allocated", "× averages");
    private static final Goal TODAY_BYTES = Goal.atMost(8192, "bytes");
    private static final Goal STATE_BYTES = Goal.atMost(2560, "bytes");

    private CoreReport() {}

    static Report of(Costs costs, Scene scene) {
        var control = costs.of(CoreCase.AVERAGES).cpuNanos();
        var lines = new ArrayList<Line>();
        var ratios = new TreeMap<String, Double>();
        for (var each : CoreCase.values()) {
            var cost = costs.of(each);
            lines.add(line(each, cost, cost.cpuNanos() / control));
            ratios.put(each.key(), cost.cpuNanos() / control);
        }
        lines.add(allocated(costs));
        lines.add(state(scene));
        return new Report(
                "core", "The pure core: " + people(scene), COLUMNS, lines, ratios, notes(costs, scene), isNoisy(costs));
    }

    private static Line line(CoreCase what, Cost cost, double ratio) {
        var micros = cost.cpuNanos() / 1000;
        return new Line(
                what.key(),
                what.what(),
                List.of(
                        Figure.text(micros),
                        Figure.text(cost.wallNanos() / 1000),
                        Figure.text(Math.rint(cost.allocatedBytes())),
                        Figure.text(ratio)),
                what.goal().map(goal -> Line.Judged.of(goal, micros)),
                Map.of(
                        "cpuMicros",
                        micros,
                        "wallMicros",
                        cost.wallNanos() / 1000,
                        "allocatedBytes",
                        cost.allocatedBytes(),
                        "ratio",
                        ratio));
    }

    private static Line allocated(Costs costs) {
        var most = Stream.of(CoreCase.TODAY_HRV, CoreCase.TODAY_WORKOUT)
                .mapToDouble(each -> costs.of(each).allocatedBytes())
                .max()
                .orElseThrow();
        return bytes("today_allocated", "an event of today allocates at most", most, TODAY_BYTES);
    }

    private static Line state(Scene scene) {
        return bytes("state_bytes", "the state", scene.state.length, STATE_BYTES);
    }

    private static Line bytes(String key, String what, double bytes, Goal goal) {
        return new Line(
                key,
                what,
                List.of("", "", Figure.text(Math.rint(bytes)), ""),
                Optional.of(Line.Judged.of(goal, bytes)),
                Map.of("bytes", bytes));
    }

    private static String people(Scene scene) {
        return "an athlete of %d days, %d remembered events, measured every morning, training on three days of four"
                .formatted(Past.FULL_DAYS, scene.rows.size());
    }

    private static List<String> notes(Costs costs, Scene scene) {
        return List.of(
                "An event or a day: read the state, decide, write the state. CPU is that of the thread; goals go by it.",
                "A remembered event has %s bytes on average.".formatted(Figure.text(scene.rawRows.meanBytes())),
                "All together took %s times their CPU time by the clock; what is over 1 are others on this machine."
                        .formatted(Figure.text(wait(costs))));
    }

    private static double wait(Costs costs) {
        var all = costs.byCase().values();
        return all.stream().mapToDouble(Cost::wallNanos).sum()
                / all.stream().mapToDouble(Cost::cpuNanos).sum();
    }

    private static boolean isNoisy(Costs costs) {
        var control = costs.of(CoreCase.AVERAGES).cpuNanos();
        return Stream.of(costs.controlBefore(), costs.controlAfter())
                .anyMatch(each -> Math.abs(each / control - 1) > 0.1);
    }
}
