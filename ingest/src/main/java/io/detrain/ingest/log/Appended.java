package io.detrain.ingest.log;

/** What became of one record on its way into the log. */
public sealed interface Appended {

    /** All replicas in sync have it. */
    record Acknowledged(int partition, long offset) implements Appended {}

    /**
     * It may or may not be there; the sender has to send it again.
     *
     * @param reason a fixed word for logs and metrics: not_ready, encoding, timeout, kafka
     */
    record Unavailable(String reason) implements Appended {}
}
