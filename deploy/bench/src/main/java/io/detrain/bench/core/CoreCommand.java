package io.detrain.bench.core;

import io.detrain.bench.report.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the pure core. */
@Command(
        name = "core",
        description = "What an event, an edit and a day cost the pure core, beside two bare averages.",
        mixinStandardHelpOptions = true)
public final class CoreCommand implements Callable<Integer> {

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var costs = new CoreRun(output.quick() ? CorePace.QUICK : CorePace.FULL, output.progress(line)).measured();
        output.print(CoreReport.of(costs, new Scene()), line);
        return ExitCode.OK;
    }
}
