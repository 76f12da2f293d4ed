package io.detrain.streams.topology;

import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** Tells a registry that does not answer, or not in earnest, and a state that cannot be read, from a record that cannot. */
public final class Outage {

    private Outage() {}

    /** True if waiting helps; false if the record is to blame. */
    public static boolean isBehind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable thrown) {
        return switch (thrown) {
            case EOFException cutOff -> false; // Avro's words for bytes that end too early or are no number
            case InvalidNumberEncodingException noNumber -> false;
            case IOException unreachable -> true;
            case ProcessorStateException damaged -> true;
            case InvalidStateStoreException closed -> true;
            case SerializationException unreadable -> false;
            case ApiException refused -> true; // the registry's 401, 403, 408, 429 and 5xx come as Kafka's own
            default -> false;
        };
    }
}
