package io.detrain.streams.rolling;

/** Miles and metres (science.md 0.2). */
public final class Mileage {

    /** Exactly. */
    public static final double METRES_PER_MILE = 1609.344;

    private Mileage() {}

    /** Metres of so many miles. */
    public static double metres(double miles) {
        return miles * METRES_PER_MILE;
    }

    /** Miles of so many metres. */
    public static double miles(double metres) {
        return metres / METRES_PER_MILE;
    }
}
