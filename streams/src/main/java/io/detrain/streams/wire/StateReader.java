package io.detrain.streams.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {

    private final byte[] bytes;
    private int at;

    StateReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    boolean flag() {
        return octet() == 1;
    }

    long count() {
        long value = 0;
        int shift = 0;
        int next = octet();
        while ((next & 0x80) != 0) {
            value |= (next & 0x7FL) << shift;
            shift += 7;
            next = octet();
        }
        return value | (long) next << shift;
    }

    long number() {
        long folded = count();
        return folded >>> 1 ^ -(folded & 1);
    }

    int step(int unit) {
        long packed = count();
        long folded = packed >>> 1;
        int value = (int) (folded >>> 1 ^ -(folded & 1));
        return (packed & 1) == 0 ? value * unit : value;
    }

    double exact() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (long) octet() << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    int hash() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            value |= octet() << shift;
        }
        return value;
    }

    String text() {
        int length = (int) count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    <E extends Enum<E>> E symbol(Class<E> type) {
        return Symbols.of(type, octet());
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(number());
    }

    Instant instant() {
        long seconds = number();
        return Instant.ofEpochSecond(seconds, count());
    }

    OptionalDouble maybeReal() {
        return flag() ? OptionalDouble.of(exact()) : OptionalDouble.empty();
    }

    OptionalInt maybeInt() {
        return flag() ? OptionalInt.of((int) number()) : OptionalInt.empty();
    }

    OptionalLong maybeLong() {
        return flag() ? OptionalLong.of(number()) : OptionalLong.empty();
    }

    <T> Optional<T> maybe(Function<StateReader, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    <T> List<T> all(Function<StateReader, T> read) {
        int size = (int) count();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }
}
