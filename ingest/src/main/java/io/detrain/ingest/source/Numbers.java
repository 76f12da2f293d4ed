package io.detrain.ingest.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Numbers and times out of text that may be anything. */
final class Numbers {

    private static final int LONGEST = 64;

    private Numbers() {}

    static OptionalDouble number(String text) {
        try {
            double number = text.length() > LONGEST ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static double orNaN(String text) {
        return number(text).orElse(Double.NaN);
    }

    /** ISO 8601 with offset; without one it counts as UTC, which is what the programs that leave it out mean. */
    static OptionalLong instantMs(String text) {
        try {
            var instant = text.indexOf('T') > 0 && hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            return plausible(instant) ? OptionalLong.of(instant.toEpochMilli()) : OptionalLong.empty();
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }

    private static boolean plausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1970 && year < 2200;
    }
}
