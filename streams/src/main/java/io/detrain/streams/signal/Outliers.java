package io.detrain.streams.signal;

/**
 * Takes out nights that stand alone: further than {@code limit} standard deviations from all others of the baseline
 * window, while the nights measured before and after are not, on the same side (rulings.md 78).
 *
 * @param split index of the first value after the window
 * @param floor least standard deviation
 */
record Outliers(Sample sample, int split, double limit, double floor) {

    private static final int FEWEST = 3;

    /** Empties them; answers a bit for each of the last days, the first of them lowest. */
    long empty() {
        if (sample.count(0, split) < FEWEST) {
            return 0;
        }
        int[] sides = new int[sample.length()];
        double mean = sample.mean(0, split);
        compareWindow(sides, mean);
        compareLastDays(sides, mean);
        return emptyLonely(sides);
    }

    /** Each value of the window against the others of it. */
    private void compareWindow(int[] sides, double mean) {
        int n = sample.count(0, split);
        double squares = sample.squares(0, split, mean);
        for (int i = 0; i < split; i++) {
            double distance = (sample.get(i) - mean) * n / (n - 1);
            double others = (squares - distance * distance * (n - 1) / n) / (n - 2);
            sides[i] = side(distance, others);
        }
    }

    /** Each of the last days against the window without its outliers. */
    private void compareLastDays(int[] sides, double mean) {
        int n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < split; i++) {
            double distance = sample.get(i) - mean;
            if (sides[i] == 0 && !Double.isNaN(distance)) {
                n++;
                sum += distance;
                squares += distance * distance;
            }
        }
        if (n < FEWEST) {
            return;
        }
        double centre = mean + sum / n;
        double variance = (squares - sum * sum / n) / (n - 1);
        for (int i = split; i < sides.length; i++) {
            sides[i] = side(sample.get(i) - centre, variance);
        }
    }

    private int side(double distance, double variance) {
        double far = limit * Math.max(floor, StrictMath.sqrt(Math.max(0, variance)));
        if (distance > far) {
            return 1;
        }
        return distance < -far ? -1 : 0;
    }

    private long emptyLonely(int[] sides) {
        long emptied = 0;
        int before = 0;
        for (int i = 0; i < sides.length; i++) {
            if (Double.isNaN(sample.get(i))) {
                continue;
            }
            if (sides[i] != 0 && before != sides[i] && next(sides, i) != sides[i]) {
                sample.set(i, Double.NaN);
                emptied |= i < split ? 0 : 1L << (i - split);
            }
            before = sides[i];
        }
        return emptied;
    }

    private int next(int[] sides, int i) {
        int next = i + 1;
        while (next < sides.length && Double.isNaN(sample.get(next))) {
            next++;
        }
        return next < sides.length ? sides[next] : 0;
    }
}
