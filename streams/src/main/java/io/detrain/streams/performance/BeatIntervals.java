package io.detrain.streams.performance;

import io.detrain.streams.rolling.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Intervals between heartbeats, milliseconds, with what is left of them without artefacts (science.md 3.2). */
public record BeatIntervals(List<Double> millis) {

    private static final double SHORTEST = 300;
    private static final double LONGEST = 2000;
    private static final double MOST_OFF = 0.20;
    private static final int NEIGHBOURS = 5;
    private static final double LEAST_MILLIS = 60_000;
    private static final double LEAST_PAIRS = 0.80;

    public BeatIntervals {
        millis = List.copyOf(millis);
    }

    /** Indices of intervals out of range, or too far from the median of the ten around them. */
    public List<Integer> artefacts() {
        return IntStream.range(0, millis.size())
                .filter(i -> !isInRange(millis.get(i)) || isOff(i))
                .boxed()
                .toList();
    }

    /** Squared differences of neighbours that both survive. */
    public List<Double> pairs() {
        List<Integer> artefacts = artefacts();
        List<Double> squares = new ArrayList<>();
        for (int i = 1; i < millis.size(); i++) {
            if (!artefacts.contains(i) && !artefacts.contains(i - 1)) {
                squares.add(square(i));
            }
        }
        return List.copyOf(squares);
    }

    /** Root mean square of successive differences, milliseconds; absent without a pair. */
    public OptionalDouble rmssd() {
        return root(pairs());
    }

    /** The same with the artefacts left in, which shows how much they matter. */
    public OptionalDouble rmssdUncleaned() {
        return root(IntStream.range(1, millis.size()).mapToObj(this::square).toList());
    }

    /** Whether there are enough of them: a minute, and four pairs in five valid. */
    public boolean isEnough() {
        double sum = 0;
        for (double each : millis) {
            sum += each;
        }
        return sum >= LEAST_MILLIS && pairs().size() >= LEAST_PAIRS * (millis.size() - 1);
    }

    private double square(int i) {
        double difference = millis.get(i) - millis.get(i - 1);
        return difference * difference;
    }

    private static OptionalDouble root(List<Double> squares) {
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return squares.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.sqrt(sum / squares.size()));
    }

    private static boolean isInRange(double interval) {
        return interval >= SHORTEST && interval <= LONGEST;
    }

    private boolean isOff(int i) {
        double[] around = IntStream.rangeClosed(i - NEIGHBOURS, i + NEIGHBOURS)
                .filter(j -> j != i && j >= 0 && j < millis.size())
                .mapToDouble(millis::get)
                .toArray();
        if (around.length == 0) {
            return false;
        }
        double median = Percentile.median(around);
        return Math.abs(millis.get(i) - median) > MOST_OFF * median;
    }

    @Override
    public String toString() {
        return "BeatIntervals[" + millis.size() + "]";
    }
}
