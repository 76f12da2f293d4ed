package io.detrain.streams.signal;

import java.util.Arrays;

/**
 * An athlete's signals by local date, in columns. A missing value is {@code NaN}: unknown, which is neither nought nor
 * usual. Days are epoch days; the morning of a day needs {@link SignalSettings.Window#lookback} up to that day, and
 * three days more for races before it.
 */
public final class Mornings {

    private final long first;
    private final double[][] values;
    private final short[][] sources;
    private final short[] refused;
    private final byte[] tags;
    private final boolean[] excluded;

    private Mornings(Builder builder) {
        this.first = builder.first;
        this.values = builder.values;
        this.sources = builder.sources;
        this.refused = builder.refused;
        this.tags = builder.tags;
        this.excluded = new boolean[tags.length];
    }

    /** Collects values of {@code days} days from {@code first} on. */
    public static Builder from(long first, int days, SignalSettings settings) {
        return new Builder(first, days, settings);
    }

    /** First day. */
    public long first() {
        return first;
    }

    /** Last day. */
    public long last() {
        return first + tags.length - 1;
    }

    /** The value of a day in the unit of the signal, {@code NaN} if there is none. */
    public double at(Signal signal, long day) {
        return contains(day) ? values[signal.ordinal()][(int) (day - first)] : Double.NaN;
    }

    /** Whether there is a value on the day. */
    public boolean has(Signal signal, long day) {
        return !Double.isNaN(at(signal, day));
    }

    /** Whether the day carries the tag. */
    public boolean is(Tag tag, long day) {
        return contains(day) && (tags[(int) (day - first)] & tag.bit()) != 0;
    }

    /** Whether the day is left out of baselines. */
    boolean isExcluded(long day) {
        return contains(day) && excluded[(int) (day - first)];
    }

    /** Whether a value of the day was not believed. */
    boolean isRefused(Signal signal, long day) {
        return contains(day) && (refused[(int) (day - first)] & 1 << signal.ordinal()) != 0;
    }

    /** Device, metric and time of measurement of the day's value; meaningless where there is no value. */
    public int source(Signal signal, long day) {
        return signal.isBoundToSource() && contains(day) ? sources[signal.ordinal()][(int) (day - first)] : 0;
    }

    /** A bit for each signal of the day of which a value was not believed. */
    public int refused(long day) {
        return contains(day) ? refused[(int) (day - first)] : 0;
    }

    private boolean contains(long day) {
        return day >= first && day - first < tags.length;
    }

    @Override
    public String toString() {
        return "Mornings[" + tags.length + " days]";
    }

    /** Collects values; offer those of one day by instant, then id. */
    public static final class Builder {

        private final long first;
        private final SignalSettings settings;
        private final double[][] values;
        private final short[][] sources;
        private final short[] refused;
        private final byte[] tags;

        private Builder(long first, int days, SignalSettings settings) {
            this.first = first;
            this.settings = settings;
            this.values = new double[Signal.count()][days];
            this.sources = new short[Signal.RESTING_HEART_RATE.ordinal() + 1][days];
            this.refused = new short[days];
            this.tags = new byte[days];
            for (double[] column : values) {
                Arrays.fill(column, Double.NaN);
            }
        }

        /**
         * RMSSD or SDNN, milliseconds; the first believable value of a day counts (rulings.md 34).
         *
         * @param source the same number for the same device, metric and time of measurement
         */
        public Builder variability(long day, double ms, short source) {
            var ranges = settings.ranges();
            boolean believed = ms >= ranges.leastHrvMs() && ms <= ranges.mostHrvMs();
            return measured(Signal.HEART_RATE_VARIABILITY, day, believed ? StrictMath.log(ms) : Double.NaN, source);
        }

        /** Resting heart rate, beats per minute; the first believable value of a day counts. */
        public Builder resting(long day, double bpm, short source) {
            var ranges = settings.ranges();
            boolean believed = bpm >= ranges.leastRestingBpm() && bpm <= ranges.mostRestingBpm();
            return measured(Signal.RESTING_HEART_RATE, day, believed ? bpm : Double.NaN, source);
        }

        /** Minutes of a main sleep, by the date of waking; the longest of a day counts (rulings.md 35). */
        public Builder sleep(long day, double minutes) {
            var ranges = settings.ranges();
            boolean believed = minutes >= ranges.leastSleepMinutes() && minutes <= ranges.mostSleepMinutes();
            if (!contains(day) || (believed && minutes <= values[Signal.SLEEP.ordinal()][index(day)])) {
                return this;
            }
            return put(Signal.SLEEP, day, believed ? minutes : Double.NaN);
        }

        /** A vendor's sleep score; the first of a day counts. */
        public Builder sleepScore(long day, double score) {
            return first(Signal.SLEEP_SCORE, day, score);
        }

        /** A wellness item from 1 (best) to 7 (worst); the first answer of a day counts, item by item. */
        public Builder item(Signal item, long day, double answer) {
            if (!item.isWellnessItem()) {
                throw new IllegalArgumentException("not a wellness item: " + item);
            }
            return first(item, day, Wellness.isOnScale(answer) ? answer : Double.NaN);
        }

        /** Something that was going on that day. */
        public Builder tag(Tag tag, long day) {
            if (contains(day)) {
                tags[index(day)] |= tag.bit();
            }
            return this;
        }

        /** What was going on that day, a bit for each. */
        public Builder tags(long day, int bits) {
            if (contains(day)) {
                tags[index(day)] |= (byte) bits;
            }
            return this;
        }

        /** Signals of which a value of the day was not believed, a bit for each. */
        public Builder refused(long day, int bits) {
            if (contains(day)) {
                refused[index(day)] |= (short) bits;
            }
            return this;
        }

        /** All that was collected; the builder is of no further use. */
        public Mornings build() {
            double[] wellness = values[Signal.WELLNESS.ordinal()];
            for (int i = 0; i < wellness.length; i++) {
                wellness[i] = Wellness.composite(values, i, settings.recent().wellnessItems());
            }
            Mornings mornings = new Mornings(this);
            exclude(mornings.excluded);
            return mornings;
        }

        private Builder measured(Signal signal, long day, double value, short source) {
            if (contains(day) && Double.isNaN(values[signal.ordinal()][index(day)]) && !Double.isNaN(value)) {
                sources[signal.ordinal()][index(day)] = source;
            }
            return first(signal, day, value);
        }

        private Builder first(Signal signal, long day, double value) {
            boolean isFirst = contains(day) && Double.isNaN(values[signal.ordinal()][index(day)]);
            return isFirst ? put(signal, day, value) : this;
        }

        private Builder put(Signal signal, long day, double value) {
            if (Double.isNaN(value)) {
                refused[index(day)] |= (short) (1 << signal.ordinal());
            } else {
                values[signal.ordinal()][index(day)] = value;
            }
            return this;
        }

        private void exclude(boolean[] excluded) {
            var context = settings.context();
            for (int i = 0; i < tags.length; i++) {
                mark(excluded, i, is(i, Tag.ILL) || is(i, Tag.ALCOHOL) ? 1 : 0);
                mark(excluded, i, is(i, Tag.TRAVELLING) ? context.journey() : 0);
                mark(excluded, i, is(i, Tag.RACED) ? 1 + context.afterRace() : 0);
            }
        }

        private static void mark(boolean[] excluded, int from, int days) {
            Arrays.fill(excluded, from, Math.min(excluded.length, from + days), true);
        }

        private boolean is(int index, Tag tag) {
            return (tags[index] & tag.bit()) != 0;
        }

        private boolean contains(long day) {
            return day >= first && day - first < tags.length;
        }

        private int index(long day) {
            return (int) (day - first);
        }
    }
}
