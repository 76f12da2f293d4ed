package io.detrain.streams.load;

/** Chooses the exponent of Banister's weighting (science.md 1.3). */
public enum Sex {
    MALE,
    FEMALE,
    UNSPECIFIED
}
