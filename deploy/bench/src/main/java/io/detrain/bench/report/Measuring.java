package io.detrain.bench.report;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A benchmark as a command: says what it does while it measures, then prints what came of it. */
public abstract class Measuring implements Callable<Integer> {

    @Mixin
    Output output = new Output();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    /** Measures; a look is enough if it is to be quick. */
    protected abstract Report measured(boolean quick, Consumer<String> progress);

    @Override
    public final Integer call() {
        var line = spec.commandLine();
        output.print(measured(output.quick(), output.progress(line)), line);
        return ExitCode.OK;
    }
}
