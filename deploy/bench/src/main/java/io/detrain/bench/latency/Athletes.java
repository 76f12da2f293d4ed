package io.detrain.bench.latency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** People who have just raced, at a time of their day at which they may be told what follows. */
final class Athletes implements AutoCloseable {

    private static final String NAME = "racer-";
    private static final int AFTERNOON = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI door;
    private final String zone;
    private final Instant raced;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Athletes(URI door, Instant now) {
        this.door = door;
        this.zone = zone(now);
        this.raced = now.minusSeconds(3 * 3600);
    }

    /** Where it is afternoon: at night nobody is told anything. */
    static String zone(Instant now) {
        var hours = AFTERNOON - now.atOffset(ZoneOffset.UTC).getHour();
        var east = hours > 12 ? hours - 24 : hours;
        return east == 0 ? "UTC" : "Etc/GMT%+d".formatted(-east); // in these names, east is minus
    }

    static String name(int number) {
        return NAME + number;
    }

    /** The number of an athlete of ours; -1 for anybody else. */
    static int number(String name) {
        return name.startsWith(NAME) ? Integer.parseInt(name.substring(NAME.length())) : -1;
    }

    CompletableFuture<Integer> register(int number) {
        var body = Map.of("zone", zone, "locale", "en", "channels", List.of("console"));
        return send(request("/v1/athletes/" + name(number)).PUT(BodyPublishers.ofByteArray(bytes(body))));
    }

    CompletableFuture<Integer> race(int number) {
        var body = Map.ofEntries(
                Map.entry("type", "workout"),
                Map.entry("athlete", name(number)),
                Map.entry("id", "race"),
                Map.entry("occurredAt", raced.toString()),
                Map.entry("zone", zone),
                Map.entry("sport", "run"),
                Map.entry("durationS", 2700),
                Map.entry("distanceM", 10_000),
                Map.entry("averageHeartRateBpm", 172),
                Map.entry("rpe", 9),
                Map.entry("race", true),
                Map.entry("source", "garmin"));
        return send(request("/v1/events").POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).header("Content-Type", "application/json");
    }

    private CompletableFuture<Integer> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps can be written", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
