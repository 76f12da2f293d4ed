package io.detrain.bench.topology;

import io.detrain.bench.report.Output;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the topology. */
@Command(
        name = "topology",
        description = "Events a second of the topology beside a copy, a count, and itself otherwise, on one broker.",
        mixinStandardHelpOptions = true)
public final class TopologyCommand implements Callable<Integer> {

    @Option(names = "--events", description = "Length of each log; 600000, or 60000 with --quick.")
    Optional<Long> events = Optional.empty();

    @Option(names = "--athletes", description = "Athletes, each with a full life; 10000, or 1000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var quick = output.quick();
        var settings = TopologySettings.of(
                events.orElse(quick ? 60_000L : 600_000L), athletes.orElse(quick ? 1000 : 10_000), quick);
        try (var run = new TopologyRun(settings, output.progress(line))) {
            output.print(run.report(), line);
        }
        return ExitCode.OK;
    }
}
