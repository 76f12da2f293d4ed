package io.detrain.streams.signal;

import java.util.Arrays;

/** Collects values; offer those of one day by instant, then id. */
public final class MorningsBuilder {

    private final long first;
    private final SignalSettings settings;
    private final double[][] values;
    private final short[][] sources;
    private final short[] refused;
    private final byte[] tags;

    MorningsBuilder(long first, int days, SignalSettings settings) {
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
    public MorningsBuilder variability(long day, double ms, short source) {
        var ranges = settings.ranges();
        boolean believed = ms >= ranges.leastHrvMs() && ms <= ranges.mostHrvMs();
        return measured(Signal.HEART_RATE_VARIABILITY, day, believed ? StrictMath.log(ms) : Double.NaN, source);
    }

    /** Resting heart rate, beats per minute; the first believable value of a day counts. */
    public MorningsBuilder resting(long day, double bpm, short source) {
        var ranges = settings.ranges();
        boolean believed = bpm >= ranges.leastRestingBpm() && bpm <= ranges.mostRestingBpm();
        return measured(Signal.RESTING_HEART_RATE, day, believed ? bpm : Double.NaN, source);
    }

    /** Minutes of a main sleep, by the date of waking; the longest of a day counts (rulings.md 35). */
    public MorningsBuilder sleep(long day, double minutes) {
        var ranges = settings.ranges();
        boolean believed = minutes >= ranges.leastSleepMinutes() && minutes <= ranges.mostSleepMinutes();
        if (!contains(day) || (believed && minutes <= values[Signal.SLEEP.ordinal()][index(day)])) {
            return this;
        }
        return put(Signal.SLEEP, day, believed ? minutes : Double.NaN);
    }

    /** A vendor's sleep score; the first of a day counts. */
    public MorningsBuilder sleepScore(long day, double score) {
        return first(Signal.SLEEP_SCORE, day, score);
    }

    /** A wellness item from 1 (best) to 7 (worst); the first answer of a day counts, item by item. */
    public MorningsBuilder item(Signal item, long day, double answer) {
        if (!item.isWellnessItem()) {
            throw new IllegalArgumentException("not a wellness item: " + item);
        }
        return first(item, day, Wellness.isOnScale(answer) ? answer : Double.NaN);
    }

    /** Something that was going on that day. */
    public MorningsBuilder tag(Tag tag, long day) {
        if (contains(day)) {
            tags[index(day)] |= tag.bit();
        }
        return this;
    }

    /** What was going on that day, a bit for each. */
    public MorningsBuilder tags(long day, int bits) {
        if (contains(day)) {
            tags[index(day)] |= (byte) bits;
        }
        return this;
    }

    /** Signals of which a value of the day was not believed, a bit for each. */
    public MorningsBuilder refused(long day, int bits) {
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
        return new Mornings(first, values, sources, refused, tags, excluded());
    }

    private MorningsBuilder measured(Signal signal, long day, double value, short source) {
        if (contains(day) && Double.isNaN(values[signal.ordinal()][index(day)]) && !Double.isNaN(value)) {
            sources[signal.ordinal()][index(day)] = source;
        }
        return first(signal, day, value);
    }

    private MorningsBuilder first(Signal signal, long day, double value) {
        boolean isFirst = contains(day) && Double.isNaN(values[signal.ordinal()][index(day)]);
        return isFirst ? put(signal, day, value) : this;
    }

    private MorningsBuilder put(Signal signal, long day, double value) {
        if (Double.isNaN(value)) {
            refused[index(day)] |= (short) (1 << signal.ordinal());
        } else {
            values[signal.ordinal()][index(day)] = value;
        }
        return this;
    }

    private boolean[] excluded() {
        boolean[] excluded = new boolean[tags.length];
        var context = settings.context();
        for (int i = 0; i < tags.length; i++) {
            mark(excluded, i, is(i, Tag.ILL) || is(i, Tag.ALCOHOL) ? 1 : 0);
            mark(excluded, i, is(i, Tag.TRAVELLING) ? context.journey() : 0);
            mark(excluded, i, is(i, Tag.RACED) ? 1 + context.afterRace() : 0);
        }
        return excluded;
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
