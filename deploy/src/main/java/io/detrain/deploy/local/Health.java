package io.detrain.deploy.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How a running local mode is, seen from outside.
 *
 * @param services UP, DOWN, or that they do not answer
 * @param broker the same of the broker
 * @param registry the same of the schema registry
 * @param now what its clock says
 * @param lag records that each consumer group has still to read
 * @param peakResidentMb most memory that its process held; empty where the system does not tell
 */
public record Health(
        String services,
        String broker,
        String registry,
        Optional<Instant> now,
        SortedMap<String, Long> lag,
        OptionalLong peakResidentMb) {

    private static final String UP = "UP";
    private static final String SILENT = "does not answer";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");

    /** Whether everything answers and is well. */
    public boolean isUp() {
        return services.equals(UP) && broker.equals(UP) && registry.equals(UP);
    }

    /** Asks everything that runs there. */
    public static Health of(Endpoint endpoint) {
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            var services = state(get(client, endpoint.url().resolve("/health")));
            var registry = state(get(client, URI.create(endpoint.registryUrl() + "/subjects")));
            var now = get(client, endpoint.url().resolve("/v1/clock")).flatMap(Health::now);
            var lag = lag(endpoint.bootstrapServers());
            return new Health(
                    services,
                    lag.isPresent() ? UP : SILENT,
                    registry,
                    now,
                    lag.orElseGet(TreeMap::new),
                    Memory.peakResidentMb(endpoint.pid()));
        }
    }

    private static String state(Optional<HttpResponse<String>> answer) {
        return answer.map(each -> each.statusCode() == 200 ? UP : "DOWN").orElse(SILENT);
    }

    private static Optional<Instant> now(HttpResponse<String> answer) {
        var found = NOW.matcher(answer.body());
        return found.find() ? Optional.of(Instant.parse(found.group(1))) : Optional.empty();
    }

    private static Optional<HttpResponse<String>> get(HttpClient client, URI uri) {
        var ask = HttpRequest.newBuilder(uri).timeout(ANSWERS_WITHIN).build();
        try {
            return Optional.of(client.sendAsync(ask, BodyHandlers.ofString()).join());
        } catch (CompletionException silent) {
            return Optional.empty();
        }
    }

    private static Optional<SortedMap<String, Long>> lag(String bootstrapServers) {
        var timeout = Long.toString(ANSWERS_WITHIN.toMillis());
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                timeout,
                "request.timeout.ms",
                timeout))) {
            var lag = new TreeMap<String, Long>();
            for (var group : admin.listGroups().all().get()) {
                lag.put(group.groupId(), lag(admin, group.groupId()));
            }
            return Optional.of(lag);
        } catch (ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long lag(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var lag = 0L;
        for (var each : read.entrySet()) {
            var end = admin.listOffsets(Map.of(each.getKey(), OffsetSpec.latest()))
                    .partitionResult(each.getKey())
                    .get();
            lag += Math.max(0, end.offset() - each.getValue().offset());
        }
        return lag;
    }
}
