package io.detrain.notifier.notice;

import java.util.Arrays;
import java.util.Optional;

/** Flags of which athletes are told, with their entry in the advice catalogue. */
enum FlagAdvice {
    EARLY_RETURN("A-07"),
    REST_DAY_DUE("A-18");

    private final String entry;

    FlagAdvice(String entry) {
        this.entry = entry;
    }

    String entry() {
        return entry;
    }

    static Optional<FlagAdvice> of(String rule) {
        return Arrays.stream(values())
                .filter(advice -> advice.name().equals(rule))
                .findFirst();
    }
}
