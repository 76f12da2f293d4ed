package io.detrain.ingest.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The chained parts of a FIT file whose length and checksum are right, and what is wrong with the rest.
 *
 * @param damage why reading stopped before the end
 */
record FitParts(List<byte[]> intact, Optional<String> damage) {

    private static final int SHORTEST_HEADER = 12;
    private static final int CRC_BYTES = 2;
    private static final int[] CRC = {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400
    };

    static boolean startsAt(byte[] bytes, int at) {
        return bytes.length >= at + SHORTEST_HEADER
                && bytes[at + 8] == '.'
                && bytes[at + 9] == 'F'
                && bytes[at + 10] == 'I'
                && bytes[at + 11] == 'T';
    }

    static FitParts of(byte[] bytes) {
        var intact = new ArrayList<byte[]>();
        int at = 0;
        while (at < bytes.length) {
            var damage = damage(bytes, at);
            if (damage.isPresent()) {
                return new FitParts(List.copyOf(intact), damage);
            }
            int end = (int) end(bytes, at);
            intact.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return new FitParts(List.copyOf(intact), Optional.empty());
    }

    private static Optional<String> damage(byte[] bytes, int at) {
        if (!startsAt(bytes, at) || (bytes[at] & 0xff) < SHORTEST_HEADER) {
            return Optional.of("a header is damaged");
        }
        if (end(bytes, at) > bytes.length) {
            return Optional.of("the file ends in the middle (truncated)");
        }
        int end = (int) end(bytes, at);
        int stored = (bytes[end - 2] & 0xff) | (bytes[end - 1] & 0xff) << 8;
        return crc(bytes, at, end - CRC_BYTES) == stored
                ? Optional.empty()
                : Optional.of("checksum is wrong: bytes were lost or changed");
    }

    private static long end(byte[] bytes, int at) {
        long data = Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4));
        return at + (bytes[at] & 0xff) + data + CRC_BYTES;
    }

    /** The 16-bit checksum of the FIT protocol, four bits at a time. */
    static int crc(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = nibble(crc, bytes[i] & 0xf);
            crc = nibble(crc, bytes[i] >> 4 & 0xf);
        }
        return crc;
    }

    private static int nibble(int crc, int bits) {
        return crc >> 4 & 0x0fff ^ CRC[crc & 0xf] ^ CRC[bits];
    }
}
