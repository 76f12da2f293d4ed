package io.detrain.streams.load;

import java.util.Map;

/** Activities that are never training: meditation, stretching, mobility (science.md 1.11). */
record Gentle() implements LoadMetric {

    @Override
    public LoadMethod method() {
        return LoadMethod.GENTLE;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        return new Reading.Score(0, Quality.HIGH, Map.of());
    }
}
