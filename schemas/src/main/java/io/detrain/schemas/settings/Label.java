package io.detrain.schemas.settings;

/** How well founded a default is; OURS is a choice of this product and no science. */
public enum Label {
    STRONG,
    MODERATE,
    WEAK,
    EXPERT,
    OURS
}
