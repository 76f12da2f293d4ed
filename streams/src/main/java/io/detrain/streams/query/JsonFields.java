package io.detrain.streams.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one JSON object, asked for by name and checked against bounds.
 *
 * <p>A fault is noted and a stand-in returned, so that reading goes on to the end; fields that nobody asked for are
 * faults too.
 */
final class JsonFields {

    private static final int LONGEST_TEXT = 200;

    private final ObjectNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    JsonFields(ObjectNode node, String pointer, List<Fault> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    void fault(String name, String detail) {
        faults.add(new Fault(pointer + "/" + name, detail));
    }

    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                fault(name.replace("~", "~0").replace("/", "~1"), "is not a field of this kind of event in what-if");
            }
        });
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<String> text(String name) {
        return find(name)
                .flatMap(value -> value.isTextual() && value.textValue().length() <= LONGEST_TEXT
                        ? Optional.of(value.textValue())
                        : refuse(name, "must be text of at most " + LONGEST_TEXT + " characters"));
    }

    Optional<Boolean> flag(String name) {
        return find(name)
                .flatMap(value ->
                        value.isBoolean() ? Optional.of(value.booleanValue()) : refuse(name, "must be true or false"));
    }

    OptionalDouble number(String name, double least, double most) {
        return find(name)
                .flatMap(value -> value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most
                        ? Optional.of(value.doubleValue() + 0.0) // no -0.0
                        : refuse(name, "must be a number from " + least + " to " + most))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    OptionalLong whole(String name, long least, long most) {
        return find(name).flatMap(value -> whole(name, value, least, most)).stream()
                .mapToLong(value -> value)
                .findFirst();
    }

    long requiredWhole(String name, long least, long most) {
        return require(name, find(name))
                .flatMap(value -> whole(name, value, least, most))
                .orElse(least);
    }

    OptionalInt integer(String name, int least, int most) {
        var value = whole(name, least, most);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    List<Integer> integers(String name, int mostItems, int least, int most) {
        return items(name, mostItems).stream()
                .flatMap(item -> whole(name, item, least, most).stream())
                .map(Long::intValue)
                .toList();
    }

    /** One of the constants, in any case; none if it says that it is not known. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> kind) {
        return text(name).flatMap(text -> choose(name, text, kind)).filter(each -> !isUnknown(each));
    }

    /** One of the constants, which must be there and say something. */
    <E extends Enum<E>> Optional<E> requiredChoice(String name, Class<E> kind) {
        var choice = require(name, choice(name, kind));
        if (choice.isEmpty() && has(name) && faults.isEmpty()) {
            fault(name, oneOf(kind));
        }
        return choice;
    }

    Set<String> words(String name, Set<String> known) {
        return items(name, known.size()).stream()
                .map(item -> item.asText("").toUpperCase(Locale.ROOT))
                .flatMap(word -> known.contains(word)
                        ? Stream.of(word)
                        : this.<String>refuse(
                                name, "must hold " + String.join(", ", known).toLowerCase(Locale.ROOT))
                                .stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                var date = LocalDate.parse(text);
                return date.getYear() >= 1900 && date.getYear() <= 9000
                        ? Optional.of(date)
                        : refuse(name, "must be a date of our time");
            } catch (DateTimeException e) {
                return refuse(name, "must be a date such as 2026-05-03");
            }
        });
    }

    Optional<ZoneId> zone(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return refuse(name, "must be a time zone such as Europe/Berlin");
            }
        });
    }

    <T> Optional<T> require(String name, Optional<T> value) {
        if (!has(name)) {
            fault(name, "is required");
        }
        return value;
    }

    <T> Optional<T> refuse(String name, String detail) {
        fault(name, detail);
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choose(String name, String text, Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .or(() -> refuse(name, oneOf(kind)));
    }

    private static <E extends Enum<E>> String oneOf(Class<E> kind) {
        return "must be one of "
                + Stream.of(kind.getEnumConstants())
                        .filter(each -> !isUnknown(each))
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static boolean isUnknown(Enum<?> each) {
        return each.name().equals("UNKNOWN");
    }

    private List<JsonNode> items(String name, int most) {
        var list = find(name)
                .filter(value -> (value.isArray() && value.size() <= most)
                        || refuse(name, "must be a list of at most " + most).isPresent());
        var items = new ArrayList<JsonNode>();
        list.ifPresent(each -> each.forEach(items::add));
        return items;
    }

    /** Null counts as absent: many senders write every field. */
    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private Optional<Long> whole(String name, JsonNode value, long least, long most) {
        var whole =
                value.isNumber() && value.canConvertToLong() && value.doubleValue() == Math.rint(value.doubleValue());
        return whole && value.longValue() >= least && value.longValue() <= most
                ? Optional.of(value.longValue())
                : refuse(name, "must be a whole number from " + least + " to " + most);
    }
}
