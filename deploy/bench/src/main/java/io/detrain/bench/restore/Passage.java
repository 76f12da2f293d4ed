package io.detrain.bench.restore;

/** So many records in so much time. */
record Passage(long nanos, long records) {

    double rate() {
        return records * 1e9 / Math.max(1, nanos);
    }

    double seconds() {
        return nanos / 1e9;
    }
}
