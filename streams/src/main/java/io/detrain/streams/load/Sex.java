package io.detrain.streams.load;

/** Chooses the exponent of Banister's weighting (science.md 1.3). */
public enum Sex {
    MALE(1.92),
    FEMALE(1.67),
    UNSPECIFIED(1.795);

    private final double exponent;

    Sex(double exponent) {
        this.exponent = exponent;
    }

    /** Exponent b of r·exp(b·r). */
    public double exponent() {
        return exponent;
    }
}
