package io.detrain.bench.latency;

import io.detrain.bench.report.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long an event takes to become a message. */
@Command(
        name = "latency",
        description = "From POST to delivered message at half load, beside the interval of the commits.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {

    @Option(names = "--commit-ms", defaultValue = "100", description = "Interval of the commits; ${DEFAULT-VALUE}.")
    int commitMs;

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var settings = LatencySettings.of(commitMs, output.quick());
        try (var run = new LatencyRun(settings, output.progress(line))) {
            var latencies = run.measured();
            output.print(LatencyReport.of(latencies, settings, run.refused()), line);
        }
        return ExitCode.OK;
    }
}
