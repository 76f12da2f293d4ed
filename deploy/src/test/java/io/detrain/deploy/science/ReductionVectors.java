package io.detrain.deploy.science;

import io.detrain.ingest.source.ReductionSettings;
import io.detrain.streams.load.Pace;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What ingest makes of a stream before its load is known: power, speed and grade (science.md 1.8, 1.9). */
final class ReductionVectors {

    private static final int BLOCK_S = 60;
    private static final int BLOCKS = 20;
    private static final int LEAD_S = 29;

    private ReductionVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("normalized_power", v -> v.is(normalized(power(v.text("variant")))));
        chapter.check("normalized_graded_speed", v -> v.is(normalized(intervalRun())));
        chapter.check(
                "minetti_factor", v -> v.is(ReductionSettings.DEFAULT.grade().minetti(v.number("grade"))));
        chapter.check(
                "grade_factor_default",
                v -> v.is(ReductionSettings.DEFAULT.grade().factor(v.number("grade"))));
        chapter.check(
                "rtss_steady",
                v -> v.is(Pace.runUnits(
                        v.number("seconds"),
                        v.number("speed_ms") * ReductionSettings.DEFAULT.grade().factor(v.number("grade")),
                        v.number("thresholdSpeed_ms"))));
    }

    private static double normalized(DoubleStream perSecond) {
        return ReductionSettings.DEFAULT
                .windows()
                .normalized(perSecond.toArray())
                .orElseThrow();
    }

    /** The other programs' windows are our full ones over a stream that begins, or is cut, as they take it. */
    private static DoubleStream power(String variant) {
        return switch (variant) {
            case "full_window" -> blocks(false);
            case "zero_padded" -> DoubleStream.concat(steady(LEAD_S, 0), blocks(false));
            case "partial_window" -> DoubleStream.concat(steady(LEAD_S, 100), blocks(false));
            case "no_smoothing" -> blocks(true); // no window over the edge of a block: each mean is the power itself
            default -> throw new IllegalArgumentException("no window " + variant);
        };
    }

    /** A minute at 100 W and a minute at 300 W, ten times. */
    private static DoubleStream blocks(boolean apart) {
        double[] watts = new double[BLOCKS * (BLOCK_S + 1)];
        Arrays.fill(watts, Double.NaN);
        int at = 0;
        for (int block = 0; block < BLOCKS; block++) {
            Arrays.fill(watts, at, at + BLOCK_S, block % 2 == 0 ? 100 : 300);
            at += BLOCK_S + (apart ? 1 : 0);
        }
        return Arrays.stream(watts, 0, at);
    }

    private static DoubleStream intervalRun() {
        DoubleStream run = steady(600, 2.5);
        for (int i = 0; i < 5; i++) {
            run = DoubleStream.concat(run, DoubleStream.concat(steady(180, 1000 / 270.0), steady(90, 1000 / 450.0)));
        }
        return DoubleStream.concat(run, steady(450, 2.5));
    }

    private static DoubleStream steady(int seconds, double value) {
        return DoubleStream.generate(() -> value).limit(seconds);
    }
}
