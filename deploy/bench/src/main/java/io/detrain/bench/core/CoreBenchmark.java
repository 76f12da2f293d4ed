package io.detrain.bench.core;

import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.StateCodec;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** One full athlete: state as bytes in, state as bytes out. {@link CoreCase} says what each method stands for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {

    // one for all benchmarks of a process: living 470 days takes a second
    private static final class Shared {
        private static final Scene SCENE = new Scene();
        private static final Ledger LEDGER = StateCodec.decode(SCENE.state);
    }

    /** Processor time that an operation is warmed up with: on a busy machine, seconds of the clock may be few. */
    @Param("4000")
    public int warmUpMillis;

    private final Scene scene = Shared.SCENE;
    private final Ledger ledger = Shared.LEDGER;
    private final Averages averages = new Averages();
    private int next;

    @Setup
    public void warmUp(BenchmarkParams params, Blackhole sink) {
        var what = CoreCase.ofMethod(params.getBenchmark());
        var threads = ManagementFactory.getThreadMXBean();
        var until = threads.getCurrentThreadCpuTime() + warmUpMillis * 1_000_000L;
        while (threads.getCurrentThreadCpuTime() < until) {
            sink.consume(what.operation().apply(this));
        }
    }

    @Benchmark
    public double averages() {
        return averages.form();
    }

    @Benchmark
    public Ledger decode() {
        return StateCodec.decode(scene.state);
    }

    @Benchmark
    public byte[] encode() {
        return StateCodec.encode(ledger);
    }

    @Benchmark
    public TrainingEvent readEvent() {
        next = (next + 1) % scene.rawWorkouts.size();
        return scene.reader.read(scene.rawWorkouts.get(next));
    }

    @Benchmark
    public byte[] todayVariability() {
        return scene.after(scene.variability);
    }

    @Benchmark
    public byte[] todayWorkout() {
        return scene.after(scene.workout);
    }

    @Benchmark
    public byte[] todayRawRows() {
        return scene.afterWithRawRows(scene.variability);
    }

    @Benchmark
    public byte[] yesterday() {
        return scene.after(scene.yesterday);
    }

    @Benchmark
    public byte[] horizon() {
        return scene.after(scene.old);
    }

    @Benchmark
    public byte[] edit() {
        return scene.after(scene.edit);
    }

    @Benchmark
    public byte[] retraction() {
        return scene.after(scene.retraction);
    }

    @Benchmark
    public byte[] openDay() {
        return scene.nextDay();
    }
}
