package io.detrain.streams.signal;

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

    Mornings(long first, double[][] values, short[][] sources, short[] refused, byte[] tags, boolean[] excluded) {
        this.first = first;
        this.values = values;
        this.sources = sources;
        this.refused = refused;
        this.tags = tags;
        this.excluded = excluded;
    }

    /** Collects values of {@code days} days from {@code first} on. */
    public static MorningsBuilder from(long first, int days, SignalSettings settings) {
        return new MorningsBuilder(first, days, settings);
    }

    /** First day. */
    public long first() {
        return first;
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
    public boolean isExcluded(long day) {
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
}
