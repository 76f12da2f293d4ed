package io.detrain.bench.core;

import io.detrain.bench.report.Measuring;
import io.detrain.bench.report.Report;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** Measures the pure core. */
@Command(
        name = "core",
        description = "What an event, an edit and a day cost the pure core, beside two bare averages.",
        mixinStandardHelpOptions = true)
public final class CoreCommand extends Measuring {

    @Override
    protected Report measured(boolean quick, Consumer<String> progress) {
        var costs = new CoreRun(quick ? CorePace.QUICK : CorePace.FULL, progress).measured();
        return CoreReport.of(costs, new Scene());
    }
}
