package io.detrain.bench.core;

import io.detrain.bench.report.Goal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is measured of the core, in the order of the table. */
enum CoreCase {
    AVERAGES("averages", CoreBenchmark::averages, "42- and 7-day averages of 448 days alone", Optional.empty()),
    DECODE("decode", CoreBenchmark::decode, "read the state", Optional.empty()),
    ENCODE("encode", CoreBenchmark::encode, "write the state", Optional.empty()),
    READ_EVENT("readEvent", CoreBenchmark::readEvent, "read a workout of the log", Optional.empty()),
    TODAY_HRV(
            "todayVariability",
            CoreBenchmark::todayVariability,
            "event of today: heart-rate variability",
            Optional.of(Bounds.TODAY)),
    TODAY_WORKOUT("todayWorkout", CoreBenchmark::todayWorkout, "event of today: workout", Optional.of(Bounds.TODAY)),
    TODAY_RAW_ROWS(
            "todayRawRows",
            CoreBenchmark::todayRawRows,
            "variability of today, neighbours read from bytes",
            Optional.empty()),
    YESTERDAY("yesterday", CoreBenchmark::yesterday, "workout of yesterday", Optional.empty()),
    LATE_59("horizon", CoreBenchmark::horizon, "workout of 59 days ago", Optional.of(Bounds.REFOLD)),
    EDIT("edit", CoreBenchmark::edit, "edit of a workout of 10 days ago", Optional.of(Bounds.REFOLD)),
    RETRACTION(
            "retraction",
            CoreBenchmark::retraction,
            "deletion of a workout of 10 days ago",
            Optional.of(Bounds.REFOLD)),
    OPEN_DAY("openDay", CoreBenchmark::openDay, "a day opens", Optional.empty());

    private static final class Bounds {
        private static final Goal TODAY = Goal.atMost(20, "µs");
        private static final Goal REFOLD = Goal.atMost(300, "µs");
    }

    private final String method;
    private final Function<CoreBenchmark, Object> operation;
    private final String what;
    private final Optional<Goal> goal;

    CoreCase(String method, Function<CoreBenchmark, Object> operation, String what, Optional<Goal> goal) {
        this.method = method;
        this.operation = operation;
        this.what = what;
        this.goal = goal;
    }

    String method() {
        return method;
    }

    Function<CoreBenchmark, Object> operation() {
        return operation;
    }

    /** The case of a benchmark by JMH's name for it, which ends with the method's. */
    static CoreCase ofMethod(String benchmark) {
        return Stream.of(values())
                .filter(each -> benchmark.endsWith("." + each.method))
                .findFirst()
                .orElseThrow();
    }

    String what() {
        return what;
    }

    /** Most microseconds of processor time. */
    Optional<Goal> goal() {
        return goal;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
