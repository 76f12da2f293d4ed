package io.detrain.bench.scale;

import io.detrain.bench.report.Output;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures growth. */
@Command(
        name = "scale",
        description =
                "Events a second of many athletes beside a hundredth of them, and how long due days hold up events.",
        mixinStandardHelpOptions = true)
public final class ScaleCommand implements Callable<Integer> {

    @Option(names = "--athletes", description = "Athletes of the large arm; 100000, or 5000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Option(names = "--events", description = "Length of each log; 600000, or 60000 with --quick.")
    Optional<Long> events = Optional.empty();

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var quick = output.quick();
        var settings = ScaleSettings.of(
                athletes.orElse(quick ? 5_000 : 100_000), events.orElse(quick ? 60_000L : 600_000L), quick);
        try (var run = new ScaleRun(settings, output.progress(line))) {
            output.print(ScaleReport.of(run.measured(), settings), line);
        }
        return ExitCode.OK;
    }
}
