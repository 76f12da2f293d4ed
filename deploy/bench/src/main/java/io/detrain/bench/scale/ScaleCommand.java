package io.detrain.bench.scale;

import io.detrain.bench.report.Measuring;
import io.detrain.bench.report.Report;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures growth. */
@Command(
        name = "scale",
        description =
                "Events a second of many athletes beside a hundredth of them, and how long due days hold up events.",
        mixinStandardHelpOptions = true)
public final class ScaleCommand extends Measuring {

    @Option(names = "--athletes", description = "Athletes of the large arm; 100000, or 5000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Option(names = "--events", description = "Length of each log; 600000, or 60000 with --quick.")
    Optional<Long> events = Optional.empty();

    @Override
    protected Report measured(boolean quick, Consumer<String> progress) {
        var settings = ScaleSettings.of(
                athletes.orElse(quick ? 5_000 : 100_000), events.orElse(quick ? 60_000L : 600_000L), quick);
        try (var run = new ScaleRun(settings, progress)) {
            return ScaleReport.of(run.measured(), settings);
        }
    }
}
