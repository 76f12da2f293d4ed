package io.detrain.streams.load;

/**
 * How finely a day remembers: loads in hundredths of a unit, distances in ten metres. Finer would be more than any sensor
 * can tell, and is written, logged and restored with every event.
 */
public final class Grain {

    /** Millionths of a load unit in a hundredth. */
    public static final long LOAD_MICRO = 10_000;

    /** Decimetres in ten metres. */
    public static final long DECIMETRES = 100;

    private Grain() {}

    /** The nearest hundredth, in millionths; what is more than nothing stays so. */
    public static long load(long micro) {
        return nearest(micro, LOAD_MICRO);
    }

    /** The nearest ten metres, in decimetres; what is more than nothing stays so. */
    public static long distance(long decimetres) {
        return nearest(decimetres, DECIMETRES);
    }

    private static long nearest(long value, long grain) {
        return value <= 0 ? value : Math.max(grain, (value + grain / 2) / grain * grain);
    }
}
