package io.detrain.notifier.notice;

import java.time.ZoneId;

/**
 * What a message says.
 *
 * @param locale language of the text, BCP 47
 * @param zone of the dates in it, and of the reader's clock
 */
public record Wording(String subject, String text, String locale, ZoneId zone) {

    @Override
    public String toString() {
        return "Wording[withheld]"; // health data must not reach a log
    }
}
