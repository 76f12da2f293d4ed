package io.detrain.streams.training;

import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.StrainLevel;
import java.util.Optional;

/**
 * What is remembered of a morning: what plans and flags go by, and a digest of the rest.
 *
 * @param readinessTenths 0 to 1000, {@link #NONE} if too little was known
 */
public record MorningMark(
        long day, int readinessTenths, HrvStatus hrvStatus, StrainLevel level, Optional<Advised> advised, int digest) {

    /** No readiness. */
    public static final int NONE = -1;

    private static final double TENTHS = 10;

    static MorningMark of(JudgedMorning morning) {
        var score = morning.readiness().score();
        return new MorningMark(
                morning.strain().day(),
                score.isPresent() ? (int) Math.round(score.getAsDouble() * TENTHS) : NONE,
                morning.hrvStatus(),
                morning.strain().level(),
                morning.strain().professional(),
                ContentHash.of(morning));
    }

    @Override
    public String toString() {
        return "MorningMark[" + day + "]";
    }
}
