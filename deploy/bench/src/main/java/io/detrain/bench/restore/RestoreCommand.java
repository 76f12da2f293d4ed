package io.detrain.bench.restore;

import io.detrain.bench.report.Measuring;
import io.detrain.bench.report.Report;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast a state comes back. */
@Command(
        name = "restore",
        description = "From an empty disk until it judges again, beside plainly consuming the same changelogs.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand extends Measuring {

    @Option(names = "--athletes", description = "Athletes, each with a full state; 100000, or 10000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Override
    protected Report measured(boolean quick, Consumer<String> progress) {
        var size = athletes.orElse(quick ? 10_000 : 100_000);
        try (var run = new RestoreRun(size, quick ? 2 : 5, progress)) {
            return RestoreReport.of(run.measured(), size);
        }
    }
}
