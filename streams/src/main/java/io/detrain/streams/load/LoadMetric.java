package io.detrain.streams.load;

/** A way to a session's load; add one to {@link LoadMetrics}, and its method to {@link LoadOrder}. */
public interface LoadMetric {

    /** The method it implements; one metric for each. */
    LoadMethod method();

    /** Seconds that the load is of, to see whether anybody can have so much of it (rulings.md 50). */
    default double seconds(Effort effort) {
        return effort.seconds();
    }

    /** The load of the effort for someone with these thresholds. */
    Reading read(Effort effort, Thresholds thresholds);
}
