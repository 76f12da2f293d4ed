package io.detrain.streams.signal;

import io.detrain.streams.load.Sport;
import java.util.Arrays;

/**
 * What sessions say of performance, in order of start, in columns; a missing value is {@code NaN}. Days are epoch
 * days. A morning needs those of the 66 days before it.
 */
public final class Sessions {

    /** No session. */
    public static final Sessions NONE = from(0).build();

    private final long[] days;
    private final Sport[] sports;
    private final double[][] values;

    private Sessions(Builder builder) {
        this.days = Arrays.copyOf(builder.days, builder.size);
        this.sports = Arrays.copyOf(builder.sports, builder.size);
        this.values = new double[Measure.values().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(builder.values[i], builder.size);
        }
    }

    /** What is measured of a session. */
    public enum Measure {
        /** Output for each heart beat of a steady session, m/min or W for each beat per minute. */
        EFFICIENCY,
        /** Session-RPE points for each load unit that power or pace gave. */
        EFFORT_RATIO,
        /** Percent by which the second half of a steady session was less efficient. */
        DECOUPLING
    }

    /** Collects sessions, of about so many. */
    public static Builder from(int size) {
        return new Builder(size);
    }

    int size() {
        return days.length;
    }

    long day(int index) {
        return days[index];
    }

    Sport sport(int index) {
        return sports[index];
    }

    double at(Measure measure, int index) {
        return values[measure.ordinal()][index];
    }

    @Override
    public String toString() {
        return "Sessions[" + days.length + "]";
    }

    /** Collects sessions in order of start, then id. */
    public static final class Builder {

        private long[] days;
        private Sport[] sports;
        private final double[][] values;
        private int size;

        private Builder(int size) {
            this.days = new long[size];
            this.sports = new Sport[size];
            this.values = new double[Measure.values().length][size];
        }

        /** A session; what it does not say, or says too soon after a break, is {@code NaN}. */
        public Builder add(long day, Sport sport, double efficiency, double effortRatio, double decoupling) {
            if (size == days.length) {
                grow(2 * size + 8);
            }
            days[size] = day;
            sports[size] = sport;
            values[Measure.EFFICIENCY.ordinal()][size] = efficiency;
            values[Measure.EFFORT_RATIO.ordinal()][size] = effortRatio;
            values[Measure.DECOUPLING.ordinal()][size] = decoupling;
            size++;
            return this;
        }

        /** All that was collected. */
        public Sessions build() {
            return new Sessions(this);
        }

        private void grow(int length) {
            days = Arrays.copyOf(days, length);
            sports = Arrays.copyOf(sports, length);
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], length);
            }
        }
    }
}
