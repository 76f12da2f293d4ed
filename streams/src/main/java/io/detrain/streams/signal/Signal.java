package io.detrain.streams.signal;

/** What is measured or answered once a morning. Wellness items count from 1 (best) to 7 (worst). */
public enum Signal {
    /** Logarithm of RMSSD or SDNN in milliseconds. */
    HEART_RATE_VARIABILITY("ln ms"),
    RESTING_HEART_RATE("bpm"),
    /** Total sleep of the main sleep that ended this morning. */
    SLEEP("min"),
    /** The vendor's own score of that sleep, more is better. */
    SLEEP_SCORE(""),
    FATIGUE("of 7"),
    SLEEP_QUALITY("of 7"),
    STRESS("of 7"),
    SORENESS("of 7"),
    MOOD("of 7"),
    /** Mean of the wellness items of the morning. */
    WELLNESS("of 7");

    private static final Signal[] ALL = values();

    private final String unit;

    Signal(String unit) {
        this.unit = unit;
    }

    /** Unit of its values. */
    public String unit() {
        return unit;
    }

    /** Whether values of two devices, metrics or times of measurement must not be compared. */
    public boolean isBoundToSource() {
        return this == HEART_RATE_VARIABILITY || this == RESTING_HEART_RATE;
    }

    /** Whether it is answered and not measured. */
    public boolean isWellnessItem() {
        return ordinal() >= FATIGUE.ordinal() && ordinal() <= MOOD.ordinal();
    }

    static int count() {
        return ALL.length;
    }

    static Signal at(int ordinal) {
        return ALL[ordinal];
    }
}
