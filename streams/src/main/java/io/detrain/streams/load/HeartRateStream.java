package io.detrain.streams.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Load from the seconds at each heart rate: {@code 100·Σ Δt·r·e^(b·r) / (60·r_T·e^(b·r_T))} (science.md 1.4). */
record HeartRateStream(LoadSettings.Trimp trimp, LoadSettings.Coverage coverage) implements LoadMetric {

    private static final double EPSILON = 1e-9;

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
                .map(rates -> read(histogram.get(), rates, thresholds.sex()))
                .orElseGet(() -> new Reading.Missing("no_maximum_heart_rate"));
    }

    private Reading read(HeartRateHistogram histogram, HeartRates rates, Sex sex) {
        long all = 0;
        long kept = 0;
        double weighted = 0;
        for (int i = 0; i < histogram.secondsPerBpm().size(); i++) {
            int seconds = histogram.secondsAt(i);
            int bpm = histogram.lowestBpm() + i;
            all += seconds;
            if (seconds > 0 && bpm <= rates.max() + coverage.beyondMaxBpm()) {
                kept += seconds;
                weighted += seconds / 60.0 * Banister.weight(rates.reserve(bpm), trimp.of(sex));
            }
        }
        double covered = all == 0 ? 0 : histogram.coveragePermille() / 1000.0 * kept / all;
        return score(Banister.units(weighted, rates, trimp.of(sex)), covered, rates, sex);
    }

    private Reading score(double units, double covered, HeartRates rates, Sex sex) {
        if (covered < coverage.least() - EPSILON) {
            return new Reading.Missing("heart_rate_covers_" + Text.of(covered));
        }
        boolean full = covered >= coverage.full() - EPSILON;
        Map<String, String> inputs = new LinkedHashMap<>(inputs(rates, sex));
        inputs.put("coverage", Text.of(covered));
        return new Reading.Score(
                full ? units : units / covered, full ? rates.quality() : Quality.LOW, Map.copyOf(inputs));
    }

    static Map<String, String> inputs(HeartRates rates, Sex sex) {
        return Map.of(
                "hrRestBpm", Text.of(rates.rest()),
                "hrMaxBpm", Text.of(rates.max()),
                "lthrBpm", Text.of(rates.threshold()),
                "sex", sex.name());
    }
}
