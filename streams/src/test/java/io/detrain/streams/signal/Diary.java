package io.detrain.streams.signal;

import java.util.function.LongConsumer;

/** Mornings of people, told in sentences; days count from 0, the present is the last of them. */
public final class Diary {

    /** The morning of the day after which everything before is {@link #usual()}. */
    public static final long TODAY = 20_000;

    /** Number of the watch that is worn at night. */
    public static final short WATCH = 1;

    /** Number of the strap that is worn after waking. */
    public static final short STRAP = 2;

    private static final int DAYS = 140;
    private static final SignalSettings SETTINGS = SignalSettings.standard();

    private final MorningsBuilder days = Mornings.from(TODAY - DAYS + 1, DAYS, SETTINGS);

    /** Nothing was ever said. */
    public static Diary empty() {
        return new Diary();
    }

    /** Someone who sleeps, feels and beats as always, up to and with so many days before today. */
    public static Diary usualUntil(int daysAgo) {
        Diary diary = new Diary();
        return diary.usual(DAYS - 1, daysAgo);
    }

    /** As always from so many days ago to so many days ago. */
    public Diary usual(int from, int to) {
        return each(from, to, day -> {
            night(day, WATCH, 60 + wave(day, 6), 50 + wave(day, 1.5));
            days.sleep(day, 450 + wave(day, 20));
            feel(day, 2.5 + wave(day, 0.5));
        });
    }

    /** Nights with so much RMSSD in milliseconds. */
    public Diary variability(int from, int to, short source, double ms) {
        return each(from, to, day -> days.variability(day, ms + wave(day, ms / 10), source));
    }

    /** One night with just so much RMSSD in milliseconds. */
    public Diary night(int daysAgo, short source, double ms) {
        return each(daysAgo, daysAgo, day -> days.variability(day, ms, source));
    }

    /** Nights with such a resting heart rate. */
    public Diary resting(int from, int to, double bpm) {
        return each(from, to, day -> days.resting(day, bpm, WATCH));
    }

    /** Nights with so much sleep. */
    public Diary sleep(int from, int to, double minutes) {
        return each(from, to, day -> days.sleep(day, minutes));
    }

    /** Mornings on which every item has this answer. */
    public Diary feeling(int from, int to, double answer) {
        return each(from, to, day -> feel(day, answer));
    }

    /** Days on which this was going on. */
    public Diary tagged(int from, int to, Tag tag) {
        return each(from, to, day -> days.tag(tag, day));
    }

    /** What was said. */
    public Mornings told() {
        return days.build();
    }

    /** The morning of today. */
    public MorningSignals today() {
        return on(0);
    }

    /** The morning of so many days ago. */
    public MorningSignals on(int daysAgo) {
        return MorningSignals.of(told(), TODAY - daysAgo, SETTINGS);
    }

    private Diary each(int from, int to, LongConsumer morning) {
        for (int daysAgo = from; daysAgo >= to; daysAgo--) {
            morning.accept(TODAY - daysAgo);
        }
        return this;
    }

    private void night(long day, short source, double ms, double bpm) {
        days.variability(day, ms, source).resting(day, bpm, source);
    }

    private void feel(long day, double answer) {
        days.item(Signal.FATIGUE, day, answer)
                .item(Signal.SLEEP_QUALITY, day, answer)
                .item(Signal.STRESS, day, answer)
                .item(Signal.SORENESS, day, answer);
    }

    /** Up and down within five days, so that no week is like none other. */
    private static double wave(long day, double height) {
        return height * (day % 5 - 2) / 2;
    }
}
