package io.detrain.streams.training;

import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.StrainLevel;
import java.util.Optional;

/** Epoch days since which strain is at a level or above it, and since when a physician is advised. */
public record Onsets(long watch, long strained, long pattern, long advised) {

    /** No such day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** At no level. */
    public static final Onsets NONE = new Onsets(NEVER, NEVER, NEVER, NEVER);

    /** The same after one more morning. */
    Onsets after(long day, StrainLevel level, Optional<Advised> why) {
        return new Onsets(
                since(watch, level.isAtLeast(StrainLevel.WATCH), day),
                since(strained, level.isAtLeast(StrainLevel.STRAINED), day),
                since(pattern, level.isAtLeast(StrainLevel.OVERREACHING_PATTERN), day),
                since(advised, why.isPresent(), day));
    }

    private static long since(long before, boolean holds, long day) {
        return holds ? before == NEVER ? day : before : NEVER;
    }
}
