package io.detrain.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record of the repair topic: what is asked for, or a part of an athlete's history between its begin and its end. */
public sealed interface Frame {

    /** Somebody wants an athlete folded anew, or by the name of a tenant all of its athletes. */
    record Asked() implements Frame {}

    /** From here on comes the history of the athlete, in a scan of this number. */
    record Begin(long scan) implements Frame {}

    /** An event as it is in the log, by its key there; without bytes it was erased. */
    record Event(String key, Optional<byte[]> raw) implements Frame {}

    /** A flag or plan as it was published. */
    record Said(boolean plan, byte[] raw) implements Frame {}

    /** The history is complete, up to an offset of the log. */
    record End(long scan, long until) implements Frame {}

    /** Header that names the kind. */
    String KIND = "frame";

    /** As a record of the repair topic, in the partition in which the athlete's events are. */
    default ProducerRecord<String, byte[]> record(String topic, int partition, String key) {
        return switch (this) {
            case Asked() -> record(topic, partition, key, "asked", "", null);
            case Begin(long scan) -> record(topic, partition, key, "begin", Long.toString(scan), null);
            case Event(String of, Optional<byte[]> raw) -> record(topic, partition, key, "event", of, raw.orElse(null));
            case Said(boolean plan, byte[] raw) -> record(topic, partition, key, plan ? "plan" : "flag", "", raw);
            case End(long scan, long until) -> record(topic, partition, key, "end", scan + "," + until, null);
        };
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, int partition, String key, String kind, String of, byte @Nullable [] value) {
        var frame = new ProducerRecord<>(topic, partition, key, value);
        frame.headers().add(KIND, kind.getBytes(StandardCharsets.UTF_8));
        frame.headers().add("of", of.getBytes(StandardCharsets.UTF_8));
        return frame;
    }

    /** Reads it back; empty for a kind that this version does not know. */
    static Optional<Frame> read(Headers headers, byte @Nullable [] value) {
        var of = text(headers.lastHeader("of"));
        var raw = Optional.ofNullable(value);
        return switch (text(headers.lastHeader(KIND))) {
            case "asked" -> Optional.of(new Asked());
            case "begin" -> Optional.of(new Begin(Long.parseLong(of)));
            case "event" -> Optional.of(new Event(of, raw));
            case "flag" -> raw.map(bytes -> new Said(false, bytes));
            case "plan" -> raw.map(bytes -> new Said(true, bytes));
            case "end" -> Optional.of(new End(number(of, 0), number(of, 1)));
            default -> Optional.empty();
        };
    }

    private static long number(String of, int place) {
        return Long.parseLong(of.split(",", 2)[place]);
    }

    private static String text(@Nullable Header header) {
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
