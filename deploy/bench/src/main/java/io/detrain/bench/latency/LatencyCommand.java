package io.detrain.bench.latency;

import io.detrain.bench.report.Measuring;
import io.detrain.bench.report.Report;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long an event takes to become a message. */
@Command(
        name = "latency",
        description = "From POST to delivered message at half load, beside the interval of the commits.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand extends Measuring {

    @Option(names = "--commit-ms", defaultValue = "100", description = "Interval of the commits; ${DEFAULT-VALUE}.")
    int commitMs;

    @Override
    protected Report measured(boolean quick, Consumer<String> progress) {
        var settings = LatencySettings.of(commitMs, quick);
        try (var run = new LatencyRun(settings, progress)) {
            var latencies = run.measured();
            return LatencyReport.of(latencies, settings, run.refused());
        }
    }
}
