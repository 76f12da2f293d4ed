package io.detrain.streams.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Writes state small: seven bits a byte, signs folded in, absent values in one byte. */
final class StateWriter {

    private static final int FIRST_SIZE = 4096;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    StateWriter octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    StateWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /** A number that is rarely large and never negative. */
    StateWriter count(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    /** A number of either sign. */
    StateWriter number(long value) {
        return count(zigzag(value));
    }

    /** A step of either sign, short if it is a multiple of a unit. */
    StateWriter step(int value, int unit) {
        return value % unit == 0 ? count(zigzag(value / unit) << 1) : count(zigzag(value) << 1 | 1);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /** All bits of a number, as sums that must come back exactly need. */
    StateWriter exact(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            octet((int) (bits >>> shift));
        }
        return this;
    }

    StateWriter hash(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            octet(value >>> shift);
        }
        return this;
    }

    StateWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        count(encoded.length).reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    StateWriter symbol(Enum<?> value) {
        return octet(value.ordinal());
    }

    StateWriter date(LocalDate value) {
        return number(value.toEpochDay());
    }

    StateWriter instant(Instant value) {
        return number(value.getEpochSecond()).count(value.getNano());
    }

    StateWriter maybe(OptionalDouble value) {
        flag(value.isPresent());
        value.ifPresent(this::exact);
        return this;
    }

    StateWriter maybe(OptionalInt value) {
        flag(value.isPresent());
        value.ifPresent(this::number);
        return this;
    }

    StateWriter maybe(OptionalLong value) {
        flag(value.isPresent());
        value.ifPresent(this::number);
        return this;
    }

    <T> StateWriter maybe(Optional<T> value, BiConsumer<StateWriter, T> write) {
        flag(value.isPresent());
        value.ifPresent(it -> write.accept(this, it));
        return this;
    }

    <T> StateWriter all(List<T> values, BiConsumer<StateWriter, T> write) {
        count(values.size());
        values.forEach(it -> write.accept(this, it));
        return this;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
