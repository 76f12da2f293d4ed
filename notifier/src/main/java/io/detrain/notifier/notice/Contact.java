package io.detrain.notifier.notice;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an athlete wants to be reached.
 *
 * @param units as the athlete has set them; without a setting the locale's region decides
 */
public record Contact(
        Optional<String> displayName,
        Optional<String> email,
        Locale locale,
        Optional<Units> units,
        ZoneId zone,
        List<String> channels,
        boolean erased) {

    /** Someone of whom nothing is known: the console, in English, by UTC. */
    public static final Contact UNKNOWN = new Contact(
            Optional.empty(),
            Optional.empty(),
            Locale.ENGLISH,
            Optional.empty(),
            ZoneOffset.UTC,
            List.of("console"),
            false);

    public Contact {
        channels = List.copyOf(channels);
    }

    @Override
    public String toString() {
        return "Contact[withheld]"; // a name and an address must not reach a log
    }
}
