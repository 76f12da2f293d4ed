package io.detrain.bench.topology;

import io.detrain.bench.report.Measuring;
import io.detrain.bench.report.Report;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the topology. */
@Command(
        name = "topology",
        description = "Events a second of the topology beside a copy, a count, and itself otherwise, on one broker.",
        mixinStandardHelpOptions = true)
public final class TopologyCommand extends Measuring {

    @Option(names = "--events", description = "Length of each log; 1000000, or 300000 with --quick.")
    Optional<Long> events = Optional.empty();

    @Option(names = "--athletes", description = "Athletes, each with a full life; 100000, or 10000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Override
    protected Report measured(boolean quick, Consumer<String> progress) {
        var settings = TopologySettings.of(
                events.orElse(quick ? 300_000L : 1_000_000L), athletes.orElse(quick ? 10_000 : 100_000), quick);
        try (var run = new TopologyRun(settings, progress)) {
            return run.report();
        }
    }
}
