package io.detrain.notifier.notice;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param alone the text without what it says of other judgements; empty where it speaks of one
 * @param locale language of the text, BCP 47
 * @param zone of the dates in it, and of the reader's clock
 */
public record Wording(String subject, String text, Optional<String> alone, String locale, ZoneId zone) {

    /** What is said of one judgement. */
    public Wording(String subject, String text, String locale, ZoneId zone) {
        this(subject, text, Optional.empty(), locale, zone);
    }

    /** The same without others. */
    Wording onItsOwn() {
        return new Wording(subject, alone.orElse(text), locale, zone);
    }

    /** The same, naming others too. */
    Wording with(String textWithOthers) {
        return new Wording(subject, textWithOthers, Optional.of(alone.orElse(text)), locale, zone);
    }

    @Override
    public String toString() {
        return "Wording[withheld]"; // health data must not reach a log
    }
}
