package io.detrain.ingest.source;

import io.detrain.ingest.intake.Body;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** The two halves of what follows the first ten minutes in motion: output against heart rate. */
final class Halves {

    private static final int WARM_UP_S = 600;
    private static final int SHORTEST_S = 1200;

    private Halves() {}

    static Optional<Body.Halves> ofPower(double[] watts, double[] bpm, boolean[] moving, Windows windows) {
        return of(watts, bpm, moving, windows::normalized);
    }

    static Optional<Body.Halves> ofSpeed(double[] flatMps, double[] bpm, boolean[] moving) {
        return of(flatMps, bpm, moving, values -> Arrays.stream(values).average());
    }

    private interface Mean {
        OptionalDouble of(double[] values);
    }

    private static Optional<Body.Halves> of(double[] output, double[] bpm, boolean[] moving, Mean mean) {
        var seconds = new int[moving.length];
        int n = 0;
        int moved = 0;
        for (int s = 0; s < moving.length; s++) {
            moved += moving[s] ? 1 : 0;
            if (moving[s] && moved > WARM_UP_S && !Double.isNaN(output[s]) && !Double.isNaN(bpm[s])) {
                seconds[n++] = s;
            }
        }
        if (moved < SHORTEST_S || n < WARM_UP_S) {
            return Optional.empty();
        }
        var first = Arrays.copyOfRange(seconds, 0, n / 2);
        var second = Arrays.copyOfRange(seconds, n / 2, n);
        return Optional.of(new Body.Halves(
                mean.of(pick(output, first)).orElseThrow(),
                Arrays.stream(pick(bpm, first)).average().orElseThrow(),
                mean.of(pick(output, second)).orElseThrow(),
                Arrays.stream(pick(bpm, second)).average().orElseThrow()));
    }

    private static double[] pick(double[] values, int[] seconds) {
        return Arrays.stream(seconds).mapToDouble(s -> values[s]).toArray();
    }
}
