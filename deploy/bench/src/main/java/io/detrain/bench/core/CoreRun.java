package io.detrain.bench.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the cases of the core one after the other, the control before and after them. */
final class CoreRun {

    /** What an operation costs. */
    record Cost(double cpuNanos, double wallNanos, double allocatedBytes) {}

    /** All costs, and the control's before and after. */
    record Costs(Map<CoreCase, Cost> byCase, double controlBefore, double controlAfter) {

        Cost of(CoreCase what) {
            return Optional.ofNullable(byCase.get(what)).orElseThrow();
        }
    }

    private final CorePace pace;
    private final Consumer<String> progress;

    CoreRun(CorePace pace, Consumer<String> progress) {
        this.pace = pace;
        this.progress = progress;
    }

    Costs measured() {
        System.setProperty("jmh.ignoreLock", "true"); // somebody else's run may be on this machine
        return pace.forks() == 0 ? warmedUp() : measured(pace);
    }

    private Costs warmedUp() {
        for (var each : CoreCase.values()) {
            progress.accept("warming up: " + each.what());
            run(each, pace.warmUpOnly());
        }
        return measured(pace.warm());
    }

    private Costs measured(CorePace pace) {
        var before = run(CoreCase.AVERAGES, pace);
        var costs = new EnumMap<CoreCase, Cost>(CoreCase.class);
        for (var each : CoreCase.values()) {
            progress.accept("measuring: " + each.what());
            costs.put(each, run(each, pace));
        }
        var after = run(CoreCase.AVERAGES, pace);
        return new Costs(costs, before.cpuNanos(), after.cpuNanos());
    }

    private static Cost run(CoreCase what, CorePace pace) {
        try {
            return cost(new Runner(options(what, pace)).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException("the benchmark " + what.method() + " does not run", e);
        }
    }

    private static Options options(CoreCase what, CorePace pace) {
        return new OptionsBuilder()
                .include(Pattern.quote(CoreBenchmark.class.getName() + "." + what.method()) + "$")
                .forks(pace.forks())
                .param("warmUpMillis", Integer.toString(pace.warmUpMillis()))
                .warmupIterations(1) // the state is made in it, and would be counted otherwise
                .warmupTime(TimeValue.milliseconds(pace.millis()))
                .measurementIterations(pace.iterations())
                .measurementTime(TimeValue.milliseconds(pace.millis()))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static Cost cost(RunResult result) {
        return new Cost(
                secondary(result, CpuTime.CPU),
                result.getPrimaryResult().getScore(),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(each -> each.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow();
    }
}
