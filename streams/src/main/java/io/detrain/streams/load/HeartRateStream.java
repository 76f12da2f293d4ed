package io.detrain.streams.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Load from the seconds at each heart rate: {@code 100·Σ Δt·r·e^(b·r) / (60·r_T·e^(b·r_T))} (science.md 1.4). */
record HeartRateStream(LoadSettings.Trimp trimp, LoadSettings.Coverage coverage) implements LoadMetric {

    private static final double EPSILON = 1e-9;
    private static final long MOST_ABOVE_S = 10;

    @Override
    public LoadMethod method() {
        return LoadMethod.HR_STREAM;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        Optional<HeartRateHistogram> histogram = effort.heartRate();
        if (histogram.isEmpty()) {
            return new Reading.Missing("no_heart_rate_stream");
        }
        return thresholds
                .heartRates()
                .map(rates -> read(histogram.get(), rates, thresholds))
                .orElseGet(() -> new Reading.Missing("no_maximum_heart_rate"));
    }

    private Reading read(HeartRateHistogram histogram, HeartRates rates, Thresholds thresholds) {
        double exponent = thresholds.exponent(trimp);
        long all = 0;
        long kept = 0;
        long above = 0;
        double weighted = 0;
        for (int i = 0; i < histogram.secondsPerBpm().size(); i++) {
            int seconds = histogram.secondsAt(i);
            int bpm = histogram.lowestBpm() + i;
            all += seconds;
            above += bpm > rates.max() ? seconds : 0;
            if (seconds > 0 && bpm <= rates.max() + coverage.beyondMaxBpm()) {
                kept += seconds;
                weighted += seconds / 60.0 * Banister.weight(rates.reserve(bpm), exponent);
            }
        }
        double covered = all == 0 ? 0 : histogram.coveragePermille() / 1000.0 * kept / all;
        return score(Banister.units(weighted, rates, exponent), covered, rates, thresholds, notes(histogram, above));
    }

    /** What somebody should look at; empty if nothing (science.md 1.2, 8.1; rulings.md 26). */
    private static String notes(HeartRateHistogram histogram, long secondsAboveMax) {
        return String.join(
                ",",
                Stream.of(
                                secondsAboveMax > MOST_ABOVE_S ? "HRMAX_TOO_LOW" : "",
                                histogram.cadenceLock() ? "CADENCE_LOCK" : "")
                        .filter(note -> !note.isEmpty())
                        .toList());
    }

    private Reading score(double units, double covered, HeartRates rates, Thresholds thresholds, String notes) {
        if (covered < coverage.least() - EPSILON) {
            return new Reading.Missing("heart_rate_covers_" + Text.of(covered));
        }
        boolean full = covered >= coverage.full() - EPSILON;
        Map<String, String> inputs = inputs(rates, thresholds);
        inputs.put("coverage", Text.of(covered));
        if (!notes.isEmpty()) {
            inputs.put("note", notes);
        }
        return new Reading.Score(
                full ? units : units / covered, full ? rates.quality() : Quality.LOW, Map.copyOf(inputs));
    }

    static Map<String, String> inputs(HeartRates rates, Thresholds thresholds) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("hrRestBpm", Text.of(rates.rest()));
        inputs.put("hrMaxBpm", Text.of(rates.max()));
        inputs.put("lthrBpm", Text.of(rates.threshold()));
        inputs.put("sex", thresholds.sex().name());
        thresholds.curve().ifPresent(curve -> inputs.put("lactateExponent", Text.of(curve.exponent())));
        return inputs;
    }
}
