package io.detrain.streams.wire;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Between Avro's nulls and symbols and the domain's optionals and enums. */
final class Absent {

    /** Metres, watts, milliseconds and loads of a lifetime are below it. */
    private static final double BEYOND_ANY_MEASURE = 1e9;

    private Absent() {}

    static OptionalDouble real(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(measured(value));
    }

    /** The number, if it can be a measure of anything; whoever writes into the log without a door may have sent others. */
    static double measured(double value) {
        if (!(Math.abs(value) <= BEYOND_ANY_MEASURE)) { // which is no number, too
            throw new SerializationException("a number that measures nothing");
        }
        return value;
    }

    static OptionalInt whole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalLong wholeLong(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<LocalDate> date(@Nullable LocalDate value) {
        return Optional.ofNullable(value);
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** The constant of that name; empty for a symbol that this version does not know. */
    static <E extends Enum<E>> Optional<E> symbol(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The constant of that name, or the one that stands for what this version does not know. */
    static <E extends Enum<E>> E symbol(Class<E> type, String name, E otherwise) {
        return symbol(type, name).orElse(otherwise);
    }
}
