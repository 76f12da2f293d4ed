package io.detrain.streams.plan;

/** Rounding of day counts; exact halves go up although their products are a hair below (rulings.md 69). */
final class Rounding {

    private static final double EPSILON = 1e-9;

    private Rounding() {}

    static int halfUp(double value) {
        return (int) StrictMath.floor(value + 0.5 + EPSILON);
    }

    static int up(double value) {
        return (int) StrictMath.ceil(value - EPSILON);
    }
}
