package io.detrain.ingest.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What may stand in names and free text, and which name was probably meant. */
final class Names {

    private static final int LONGEST_ECHO = 60;

    private Names() {}

    /** True without control characters, halves of surrogate pairs, and marks that turn the direction of what follows. */
    static boolean isClean(String text) {
        return text.codePoints().noneMatch(Names::isDirty);
    }

    private static boolean isDirty(int point) {
        return Character.isISOControl(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** A sender's name for a field as part of a JSON pointer; strange names are cut and cleaned. */
    static String escaped(String name) {
        var clean = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_ECHO)
                .map(point -> isDirty(point) ? '?' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().replace("~", "~0").replace("/", "~1");
    }

    /** The known name that is nearest, if it is near enough to be a slip. */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST_ECHO) {
            return Optional.empty();
        }
        var slip = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(it -> distance(name, it) <= slip)
                .min(Comparator.comparingInt((String it) -> distance(name, it)).thenComparing(it -> it));
    }

    /** Levenshtein's distance, upper and lower case alike. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
