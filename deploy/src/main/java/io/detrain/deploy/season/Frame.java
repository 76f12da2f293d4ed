package io.detrain.deploy.season;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What all athletes share: the seed, the length and the first day of the season. */
record Frame(long seed, int days, LocalDate firstDay) {

    /** Dice of one athlete's day; no other athlete or day can change what they show. */
    SplittableRandom dice(int athlete, int day) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + athlete * 1_000_003L + day);
        random.nextLong(); // neighbouring seeds begin alike
        return random;
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }
}
