package io.detrain.streams.load;

import java.util.Map;

/** Load from the mean heart rate, which under-reads intervals (science.md 1.12). */
record HeartRateAverage(LoadSettings.Trimp trimp) implements LoadMetric {

    private static final double INTERVALS_FACTOR = 1.05;
    private static final int LOWEST_BPM = 30;
    private static final int HIGHEST_BPM = 230;

    @Override
    public LoadMethod method() {
        return LoadMethod.HR_AVG;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        int bpm = effort.averageBpm().orElse(0);
        if (bpm < LOWEST_BPM || bpm > HIGHEST_BPM) {
            return new Reading.Missing("no_average_heart_rate");
        }
        return thresholds
                .heartRates()
                .map(rates -> read(effort, bpm, rates, thresholds))
                .orElseGet(() -> new Reading.Missing("no_maximum_heart_rate"));
    }

    private Reading read(Effort effort, int bpm, HeartRates rates, Thresholds thresholds) {
        double exponent = thresholds.exponent(trimp);
        double weighted = effort.seconds() / 60.0 * Banister.weight(rates.reserve(bpm), exponent);
        double factor = effort.kind() == SessionKind.INTERVALS ? INTERVALS_FACTOR : 1;
        Map<String, String> inputs = HeartRateStream.inputs(rates, thresholds);
        inputs.put("averageBpm", Text.of(bpm));
        inputs.put("minutes", Text.of(effort.seconds() / 60.0));
        return new Reading.Score(
                factor * Banister.units(weighted, rates, exponent),
                Quality.MEDIUM.and(rates.quality()),
                Map.copyOf(inputs));
    }
}
