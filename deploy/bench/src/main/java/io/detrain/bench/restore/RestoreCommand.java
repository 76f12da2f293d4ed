package io.detrain.bench.restore;

import io.detrain.bench.report.Output;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast a state comes back. */
@Command(
        name = "restore",
        description = "From an empty disk until it judges again, beside plainly consuming the same changelogs.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--athletes", description = "Athletes, each with a full state; 100000, or 10000 with --quick.")
    Optional<Integer> athletes = Optional.empty();

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var quick = output.quick();
        var size = athletes.orElse(quick ? 10_000 : 100_000);
        try (var run = new RestoreRun(size, quick ? 2 : 5, output.progress(line))) {
            output.print(RestoreReport.of(run.measured(), size), line);
        }
        return ExitCode.OK;
    }
}
