package io.detrain.streams.load;

/** Lucia's three zones around the ventilatory thresholds (Lucia 2003; science.md 1.5). */
public final class Lucia {

    private Lucia() {}

    /** Points of a minute at this heart rate. */
    public static int weight(double bpm, double vt1, double vt2) {
        if (bpm < vt1) {
            return 1;
        }
        return bpm < vt2 ? 2 : 3;
    }

    /** Load units of so many points, of which {@code per100} are 100. */
    public static double units(double points, double per100) {
        return points / per100 * 100;
    }
}
