package io.detrain.notifier.notice;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A flag's params as the arguments of a text. The text says what it needs and how it is written: a plural is a whole number,
 * a {@code number} and a {@code date} are what they say, a {@code select} picks words and may be absent; a name alone is one
 * of those below.
 */
final class Params {

    private static final String SELECT_NOTHING = "other";
    private static final double LARGEST = 1e9;

    private Params() {}

    /** Arguments of a pattern by name: {@code plural}, {@code select}, {@code number}, {@code date}, or empty. */
    static Map<String, String> arguments(String pattern) {
        var found = new TreeMap<String, String>();
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                found.merge(parts.getSubstring(parts.getPart(i + 1)), type(parts, i), Params::stricter);
            }
        }
        return found;
    }

    private static String type(MessagePattern parts, int start) {
        var type = parts.getPart(start).getArgType();
        return switch (type) {
            case NONE -> "";
            case SIMPLE -> parts.getSubstring(parts.getPart(start + 2));
            case PLURAL, SELECT, CHOICE, SELECTORDINAL -> type == ArgType.SELECT ? "select" : "plural";
        };
    }

    /** Where one text names an argument twice, a plural and a number, it is the plural. */
    private static String stricter(String one, String other) {
        return one.equals("plural") || other.equals("plural") ? "plural" : one;
    }

    /** Everything that the pattern needs, or nothing. */
    static Optional<Map<String, Object>> of(String pattern, Map<String, String> params, Texts texts) {
        var values = new HashMap<String, Object>();
        for (var argument : arguments(pattern).entrySet()) {
            var value = value(argument.getKey(), argument.getValue(), params, texts);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(argument.getKey(), value.get());
        }
        return Optional.of(values);
    }

    private static Optional<?> value(String name, String type, Map<String, String> params, Texts texts) {
        var given = Optional.ofNullable(params.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        return switch (type) {
            case "plural" -> number(given).map(Math::round);
            case "number" -> number(given);
            case "date" -> given.flatMap(Params::date);
            case "select" -> Optional.of(given.orElse(SELECT_NOTHING));
            default -> named(name, given, params, texts);
        };
    }

    private static Optional<String> named(
            String name, Optional<String> given, Map<String, String> params, Texts texts) {
        return switch (name) {
            case "race" -> given.map(race -> texts.name("race", race));
            case "raceOf" -> Optional.ofNullable(params.get("race")).map(race -> texts.name("race.of", race));
            case "signals" -> given.map(codes -> signals(codes, texts));
            case "distanceMetres", "limitMetres" -> number(given).map(texts::distance);
            case "temperatureCelsius" -> number(given).map(texts::temperature);
            default -> Optional.empty();
        };
    }

    private static String signals(String codes, Texts texts) {
        return texts.list(Arrays.stream(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> texts.name("signal", code))
                .distinct()
                .toList());
    }

    private static Optional<Double> number(Optional<String> given) {
        return given.flatMap(value -> read(value, Double::valueOf))
                .filter(number -> Math.abs(number) < LARGEST); // neither NaN nor endless
    }

    private static Optional<LocalDate> date(String value) {
        return read(value, LocalDate::parse);
    }

    private static <T> Optional<T> read(String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty(); // a text without it is better than none
        }
    }
}
