package io.detrain.streams.load;

import io.detrain.streams.rolling.Percentile;
import java.time.LocalDate;
import java.util.List;

/**
 * What to multiply a lower-ranked method's load by, so that it reads like the first-ranked one of the same athlete and
 * sport (science.md 1.12, rulings.md 49).
 */
public record Calibration(int days, int leastPairs, double least, double most) {

    /** The raw, plausible loads of one session by both methods, load units. */
    public record Pair(LocalDate date, double first, double other) {

        @Override
        public String toString() {
            return "Pair[" + date + "]";
        }
    }

    /** The factor on a date, from the pairs of the days before it; 1 while they are too few. */
    public double factor(List<Pair> pairs, LocalDate on) {
        double[] ratios = pairs.stream()
                .filter(pair -> pair.first() > 0 && pair.other() > 0)
                .filter(pair -> pair.date().isBefore(on) && !pair.date().isBefore(on.minusDays(days)))
                .mapToDouble(pair -> pair.first() / pair.other())
                .toArray();
        return ratios.length < leastPairs ? 1 : Math.clamp(Percentile.median(ratios), least, most);
    }
}
