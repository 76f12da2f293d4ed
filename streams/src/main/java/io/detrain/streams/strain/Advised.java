package io.detrain.streams.strain;

/** Why the athlete is asked to see a physician. */
public enum Advised {
    /** Strained for weeks although far less was done. */
    LASTING_STRAIN,
    /** Much slower for weeks. */
    LASTING_DECREMENT
}
