package io.detrain.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.schemas.settings.SettingFault;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The fields of one JSON object, asked for by name and checked against bounds.
 *
 * <p>A fault is noted and an empty or smallest value stands in, so that reading goes on to the end; whoever reads looks
 * at the faults before using what was read. Fields that nobody asked for are unknown.
 */
final class Fields {

    private static final int LONGEST_TEXT = 200;
    private static final double WHOLE = 9_007_199_254_740_992.0; // 2^53: above it JSON's numbers are not exact

    private final ObjectNode node;
    private final String pointer;
    private final List<Rejected> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(ObjectNode node) {
        this(node, "", new ArrayList<>());
    }

    private Fields(ObjectNode node, String pointer, List<Rejected> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** The fault that says most: a field that we do not know often explains one that is missing. */
    Optional<Rejected> firstFault() {
        return faults.stream()
                .filter(fault -> fault.code().equals("unknown_field"))
                .findFirst()
                .or(() -> faults.stream().findFirst());
    }

    /** Notes every field that nobody asked for. */
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                var near = Names.nearest(name, asked).map(it -> "; did you mean " + it + "?");
                fault("unknown_field", Names.escaped(name), "no such field" + near.orElse(""));
            }
        });
    }

    void fault(String code, String name, String reason) {
        faults.add(new Rejected(code, pointer + "/" + name, reason));
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<String> text(String name) {
        return text(name, LONGEST_TEXT);
    }

    Optional<String> text(String name, int longest) {
        return find(name).flatMap(value -> {
            if (!value.isTextual()) {
                return wrongType(name, "text");
            }
            if (value.textValue().length() > longest) {
                return refuse("out_of_range", name, "must be at most " + longest + " characters");
            }
            return Names.isClean(value.textValue())
                    ? Optional.of(value.textValue())
                    : refuse("malformed", name, "must not hold control characters or half characters");
        });
    }

    /** Text that must be there and pass the test, else "". */
    String required(String name, Predicate<String> test, String code, String rule) {
        return require(name, text(name))
                .filter(text -> test.test(text) || refuse(code, name, rule).isPresent())
                .orElse("");
    }

    Optional<Boolean> flag(String name) {
        return find(name)
                .flatMap(value ->
                        value.isBoolean() ? Optional.of(value.booleanValue()) : wrongType(name, "true or false"));
    }

    OptionalDouble number(String name, double least, double most) {
        var value = find(name).flatMap(found -> number(name, found, least, most));
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    double requiredNumber(String name, double least, double most) {
        return require(name, find(name))
                .flatMap(found -> number(name, found, least, most))
                .orElse(least);
    }

    OptionalLong whole(String name, long least, long most) {
        var value = find(name).flatMap(found -> whole(name, found, least, most));
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    long requiredWhole(String name, long least, long most) {
        return require(name, find(name))
                .flatMap(found -> whole(name, found, least, most))
                .orElse(least);
    }

    OptionalInt integer(String name, int least, int most) {
        var value = whole(name, least, most);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    /** One of the symbols, in any case. */
    Optional<String> choice(String name, Collection<String> symbols) {
        return text(name).flatMap(text -> choose(name, text, symbols));
    }

    /** One of the symbols, which must be there and say something. */
    String requiredChoice(String name, Collection<String> symbols) {
        var choice = require(name, text(name)).flatMap(text -> choose(name, text, symbols));
        if (choice.filter(Vocabulary.UNKNOWN::equals).isPresent()) {
            fault("unknown_value", name, "must be one of " + Vocabulary.listed(symbols));
        }
        return choice.orElse(Vocabulary.UNKNOWN);
    }

    Optional<LocalDate> date(String name, LocalDate first, LocalDate last) {
        return text(name).flatMap(text -> {
            try {
                var date = LocalDate.parse(text);
                return date.isBefore(first) || date.isAfter(last)
                        ? refuse(
                                date.isAfter(last) ? "future_date" : "out_of_range",
                                name,
                                "must be from " + first + " to " + last)
                        : Optional.of(date);
            } catch (DateTimeException e) {
                return refuse("bad_time", name, "must be a date such as 2026-05-03");
            }
        });
    }

    Optional<Fields> object(String name) {
        return find(name)
                .flatMap(value -> value instanceof ObjectNode child
                        ? Optional.of(new Fields(child, pointer + "/" + name, faults))
                        : wrongType(name, "an object"));
    }

    /** Defaults that are set otherwise, each by its key. */
    Optional<Settings> settings(String name) {
        return object(name).map(Fields::asSettings);
    }

    private Settings asSettings() {
        var values = new TreeMap<String, Double>();
        for (var key : (Iterable<String>) node::fieldNames) {
            find(key).flatMap(value -> setting(key, value)).ifPresent(value -> values.put(key, value));
            if (!faults.isEmpty()) { // what the nearest keys are is worth telling once, not for a million
                return Settings.NONE;
            }
        }
        return Settings.known(values);
    }

    private Optional<Double> setting(String key, JsonNode value) {
        if (!value.isNumber()) {
            return wrongType(Names.escaped(key), "a number");
        }
        return SettingsList.fault(key, value.doubleValue())
                .map(fault -> this.<Double>refuse(code(fault), Names.escaped(key), fault.reason()))
                .orElseGet(() -> Optional.of(value.doubleValue()));
    }

    private static String code(SettingFault fault) {
        return switch (fault) {
            case SettingFault.UnknownKey unknown -> "unknown_field";
            case SettingFault.SetElsewhere elsewhere -> "unknown_field";
            case SettingFault.OutOfRange range -> "out_of_range";
        };
    }

    List<Fields> objects(String name, int most) {
        return items(name, most).stream()
                .flatMap(item -> item.value() instanceof ObjectNode child
                        ? Optional.of(new Fields(child, pointer + "/" + item.name(), faults)).stream()
                        : this.<Fields>wrongType(item.name(), "an object").stream())
                .toList();
    }

    List<Integer> integers(String name, int mostItems, int least, int most) {
        return items(name, mostItems).stream()
                .flatMap(item -> whole(item.name(), item.value(), least, most).stream())
                .map(Long::intValue)
                .toList();
    }

    List<String> choices(String name, Collection<String> symbols) {
        return items(name, symbols.size()).stream()
                .flatMap(item -> item.value().isTextual()
                        ? choose(item.name(), item.value().textValue(), symbols).stream()
                        : this.<String>wrongType(item.name(), "text").stream())
                .distinct()
                .toList();
    }

    <T> Optional<T> require(String name, Optional<T> value) {
        if (!has(name)) {
            fault("missing", name, "is required");
        }
        return value;
    }

    <T> Optional<T> refuse(String code, String name, String reason) {
        fault(code, name, reason);
        return Optional.empty();
    }

    private record Item(String name, JsonNode value) {}

    private List<Item> items(String name, int most) {
        var array = find(name)
                .filter(value -> value.isArray() || wrongType(name, "a list").isPresent());
        if (array.filter(it -> it.size() > most).isPresent()) {
            fault("out_of_range", name, "must hold at most " + most + " items");
            return List.of();
        }
        return array.stream()
                .flatMap(it -> IntStream.range(0, it.size()).mapToObj(i -> new Item(name + "/" + i, it.get(i))))
                .toList();
    }

    /** Null counts as absent: many senders write every field. */
    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private Optional<Double> number(String name, JsonNode value, double least, double most) {
        if (!value.isNumber()) {
            return wrongType(name, "a number");
        }
        var number = value.doubleValue() + 0.0; // -0.0 becomes 0.0, so that equal content has equal bytes
        return number >= least && number <= most
                ? Optional.of(number)
                : refuse("out_of_range", name, "must be from " + plain(least) + " to " + plain(most));
    }

    private Optional<Long> whole(String name, JsonNode value, long least, long most) {
        if (!value.isNumber() || fractional(value)) {
            return wrongType(name, "a whole number");
        }
        var exact = value.canConvertToLong() && Math.abs(value.doubleValue()) <= WHOLE;
        return exact && value.longValue() >= least && value.longValue() <= most
                ? Optional.of(value.longValue())
                : refuse("out_of_range", name, "must be a whole number from " + least + " to " + most);
    }

    private static boolean fractional(JsonNode value) {
        return Double.isFinite(value.doubleValue()) && value.doubleValue() != Math.rint(value.doubleValue());
    }

    private Optional<String> choose(String name, String text, Collection<String> symbols) {
        var symbol = text.toUpperCase(Locale.ROOT);
        return symbols.contains(symbol)
                ? Optional.of(symbol)
                : refuse("unknown_value", name, "must be one of " + Vocabulary.listed(symbols));
    }

    private <T> Optional<T> wrongType(String name, String wanted) {
        return refuse("wrong_type", name, "must be " + wanted);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
