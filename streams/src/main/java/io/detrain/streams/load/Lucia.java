package io.detrain.streams.load;

/** Lucia's three zones around the ventilatory thresholds (Lucia 2003; science.md 1.5). */
public final class Lucia {

    private static final double POINTS_PER_100 = 150;

    private Lucia() {}

    /** Points of a minute at this heart rate. */
    public static int weight(double bpm, double vt1, double vt2) {
        if (bpm < vt1) {
            return 1;
        }
        return bpm < vt2 ? 2 : 3;
    }

    /** Load units of so many points. */
    public static double units(double points) {
        return points / POINTS_PER_100 * 100;
    }
}
