package io.detrain.ingest.log;

import io.detrain.schemas.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was refused, kept as it came for whoever has to find out why. */
public final class RejectedLog {

    private static final int MOST_BYTES = 900_000; // brokers take 1 MiB a record, headers included

    private final Broker broker;

    public RejectedLog(Broker broker) {
        this.broker = broker;
    }

    /**
     * Appends the refusals, and returns once it is known what became of each.
     *
     * @return one answer for each refusal, in the same order
     */
    public List<Appended> append(String tenant, List<Refusal> refusals) {
        return broker.append(
                refusals.stream().map(refusal -> entry(tenant, refusal)).toList());
    }

    private static Entry entry(String tenant, Refusal refusal) {
        return new Entry(Topics.REJECTED, tenant, new Entry.Value.Raw(start(refusal.raw())), headers(refusal));
    }

    private static Map<String, String> headers(Refusal refusal) {
        var headers = new TreeMap<String, String>();
        headers.put("source", refusal.source());
        headers.put("code", refusal.why().code());
        headers.put("pointer", refusal.why().pointer());
        headers.put("reason", refusal.why().reason());
        if (!refusal.path().isEmpty()) {
            headers.put("path", refusal.path());
        }
        if (refusal.raw().length > MOST_BYTES) {
            headers.put("size", Integer.toString(refusal.raw().length)); // the value is its beginning only
        }
        return headers;
    }

    private static byte[] start(byte[] raw) {
        return raw.length > MOST_BYTES ? Arrays.copyOf(raw, MOST_BYTES) : raw;
    }
}
