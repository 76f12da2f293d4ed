package io.detrain.bench.topology;

import io.detrain.bench.cluster.Window;
import io.detrain.bench.report.Figure;
import io.detrain.bench.report.Goal;
import io.detrain.bench.report.Line;
import io.detrain.bench.report.Machine;
import io.detrain.bench.report.Median;
import io.detrain.bench.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the arms have done, each beside ours. */
final class TopologyReport {

    private static final List<String> COLUMNS =
            List.of("events/s", "µs CPU an event", "of it stream threads", "spread", "ratio");
    private static final double NOISE = 0.1;

    private final Map<Arm, List<Window>> windows;
    private final TopologySettings settings;
    private final double stateBytes;
    private final OptionalDouble databaseMillis;

    TopologyReport(
            Map<Arm, List<Window>> windows,
            TopologySettings settings,
            double stateBytes,
            OptionalDouble databaseMillis) {
        this.windows = windows;
        this.settings = settings;
        this.stateBytes = stateBytes;
        this.databaseMillis = databaseMillis;
    }

    Report report() {
        var lines = new ArrayList<Line>();
        var ratios = new TreeMap<String, Double>();
        for (var arm : windows.keySet()) {
            var ratio = ratio(arm);
            lines.add(line(arm, ratio));
            ratio.ifPresent(each -> ratios.put(ratioKey(arm), each));
        }
        lines.add(size("state_bytes", "bytes of state an athlete", stateBytes, Optional.of(Goal.atMost(1800, ""))));
        var changelog = median(Arm.OURS, Window::changelogBytesPerEvent);
        lines.add(size("changelog_bytes", "bytes of changelog an event, compressed", changelog, Optional.empty()));
        return new Report("topology", title(), COLUMNS, lines, ratios, notes(), isNoisy());
    }

    private String title() {
        return "The topology: %,d events in each log, %,d athletes with full lives, %d blocks"
                .formatted(settings.events(), settings.athletes(), settings.blocks());
    }

    private List<Window> of(Arm arm) {
        return Optional.ofNullable(windows.get(arm)).orElseThrow();
    }

    private double median(Arm arm, ToDoubleFunction<Window> figure) {
        return Median.of(of(arm).stream().map(figure::applyAsDouble).toList());
    }

    /** Ours over theirs, block by block; for late events, how many times as dear they are. */
    private Optional<Double> ratio(Arm arm) {
        if (arm == Arm.OURS) {
            return Optional.empty();
        }
        return Optional.of(Median.of(IntStream.range(0, settings.blocks())
                .mapToObj(block ->
                        of(Arm.OURS).get(block).rate() / of(arm).get(block).rate())
                .toList()));
    }

    private static String ratioKey(Arm arm) {
        return switch (arm) {
            case IDENTITY -> "identity_eos";
            case COUNT -> "count_eos";
            case OURS, AT_LEAST_ONCE, LATE, POSTGRES -> arm.key();
        };
    }

    private static Optional<Goal> goal(Arm arm) {
        return switch (arm) {
            case IDENTITY -> Optional.of(Goal.atLeast(0.25, 0.40, "×"));
            case COUNT -> Optional.of(Goal.atLeast(0.50, 0.80, "×"));
            case OURS -> Optional.empty();
            case AT_LEAST_ONCE -> Optional.of(Goal.atLeast(0.80, 0.92, "×"));
            case LATE -> Optional.of(Goal.atMost(1.3, 1.1, "×"));
            case POSTGRES -> Optional.of(Goal.atLeast(15, 40, "×"));
        };
    }

    private Line line(Arm arm, Optional<Double> ratio) {
        var rate = median(arm, Window::rate);
        var cpu = median(arm, Window::cpuMicros);
        var stream = median(arm, Window::streamMicros);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("eventsPerSecond", rate);
        figures.put("cpuMicros", cpu);
        figures.put("streamThreadMicros", stream);
        figures.put("spread", spread(arm));
        ratio.ifPresent(each -> figures.put("ratio", each));
        figures.put("cpuRatio", cpu / median(Arm.OURS, Window::cpuMicros));
        return new Line(
                arm.key(),
                arm.what(),
                List.of(
                        Figure.text(rate >= 10 ? Math.rint(rate) : rate),
                        cpu > 0 ? Figure.text(cpu) : "",
                        stream > 0 ? Figure.text(stream) : "",
                        "%.0f %%".formatted(100 * spread(arm)),
                        ratio.map(Figure::text).orElse("")),
                goal(arm).flatMap(goal -> ratio.map(each -> Line.Judged.of(goal, each))),
                figures);
    }

    private double spread(Arm arm) {
        return Median.spread(of(arm).stream().map(Window::rate).toList());
    }

    private static Line size(String key, String what, double bytes, Optional<Goal> goal) {
        return new Line(
                key,
                what,
                List.of("", "", "", "", Figure.text(Math.rint(bytes))),
                goal.map(each -> Line.Judged.of(each, bytes)),
                Map.of("bytes", bytes));
    }

    private List<String> notes() {
        return List.of(
                "Ratio: ours over theirs, the median of the blocks; for late events, in order over late.",
                "CPU is that of the whole process, with the broker, and its garbage collection.",
                databaseMillis.isPresent()
                        ? "PostgreSQL: of an event's time, %s ms are the database's, the others the Coach's over the window."
                                .formatted(Figure.text(databaseMillis.getAsDouble()))
                        : "PostgreSQL does not run on this machine: its arm is left out.",
                Machine.line());
    }

    /** The control is the copy: it has nothing of ours in it. */
    private boolean isNoisy() {
        return spread(Arm.IDENTITY) > NOISE;
    }
}
