package io.detrain.deploy.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.Transport.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services' HTTP door, seen from outside: asks again while they are away, and says plainly what went wrong. */
public final class DetrainApi {

    /** Most events that one request may hold. */
    public static final int LARGEST_BATCH = 1_000;

    private final Transport transport;

    /** The API at an address; the key is only needed where the services ask for one. */
    public DetrainApi(URI base, Optional<String> key, Patience patience) {
        transport = new Transport(base, key, patience);
    }

    /** The API at an address without a key, asked with the usual patience. */
    public static DetrainApi at(URI base) {
        return new DetrainApi(base, Optional.empty(), Patience.usual());
    }

    /** True for what a browser would open. */
    public static boolean isAddress(URI address) {
        return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
    }

    /** Asks once, without patience: who types an address wants to know at once that nobody is there. */
    public void demandAnswer() {
        transport.demandAnswer("/v1/clock");
    }

    /** Sends up to {@link #LARGEST_BATCH} events; the answer has a result for each, and a position if any was accepted. */
    public JsonNode send(List<? extends Object> events) {
        var answer = transport.send("POST", "/v1/events", events);
        return answer.status() == 422 && answer.body().has("results") ? answer.body() : expect(answer, 202, "events");
    }

    /** Sends a file as it is; the answer says what became of it, with a position if anything was accepted. */
    public JsonNode sendFile(String athlete, ZoneId zone, String name, byte[] bytes) {
        var path =
                "/v1/files?athlete=" + encoded(athlete) + "&zone=" + encoded(zone.getId()) + "&name=" + encoded(name);
        var answer = transport.send("POST", path, bytes);
        return answer.status() == 422 && answer.body().has("files")
                ? answer.body()
                : expect(answer, 202, "file " + name);
    }

    /** Registers an athlete or changes what is known of one; answers with a position. */
    public JsonNode register(String athlete, Map<String, Object> body) {
        return expect(transport.send("PUT", path(athlete), body), 200, "athlete " + athlete);
    }

    /** Everything that stands about an athlete; empty if nobody knows the athlete. */
    public Optional<JsonNode> athlete(String athlete) {
        return standing(athlete, path(athlete));
    }

    /** The same once everything up to a position is judged. */
    public Optional<JsonNode> athlete(String athlete, String afterPosition) {
        return standing(athlete, path(athlete) + "?waitMs=10000&after=" + encoded(afterPosition));
    }

    /** The flags and plans that there are of an athlete, newest first. */
    public List<JsonNode> cases(String athlete) {
        var answer = transport.get(path(athlete) + "/cases", _ -> false);
        return answer.status() == 404
                ? List.of()
                : expect(answer, 200, "cases of " + athlete)
                        .path("cases")
                        .valueStream()
                        .toList();
    }

    /** What a flag or plan rests on, in words, line by line; empty if there is none of this id. */
    public Optional<List<String>> explanation(String athlete, String id) {
        var answer = transport.get(path(athlete) + "/cases?id=" + encoded(id), _ -> false);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(expect(answer, 200, "case " + id)
                        .path("explanation")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    /** What would follow; empty if nobody knows the athlete. */
    public Optional<JsonNode> whatIf(String athlete, Map<String, Object> question) {
        var answer = transport.send("POST", path(athlete) + "/what-if", question);
        return answer.status() == 404 ? Optional.empty() : Optional.of(expect(answer, 200, "what-if"));
    }

    /** Has an athlete folded anew from the log, or all of the tenant, or else those who wait for it; says how many. */
    public int repair(Optional<String> athlete, boolean all) {
        var what = all ? "?all=true" : ofAthlete(athlete);
        return expect(transport.send("POST", "/v1/repairs" + what, Map.of()), 202, "repair")
                .path("pending")
                .asInt();
    }

    /** How many wait to be folded anew, or whether one does. */
    public int pendingRepairs(Optional<String> athlete) {
        var answer = transport.get("/v1/repairs" + ofAthlete(athlete), _ -> false);
        return expect(answer, 200, "repairs").path("pending").asInt();
    }

    private static String ofAthlete(Optional<String> athlete) {
        return athlete.map(id -> "?athlete=" + encoded(id)).orElse("");
    }

    /** What the athlete was told, or will be. */
    public JsonNode messages(String athlete) {
        var answer = transport.get(path(athlete) + "/messages", _ -> false);
        return expect(answer, 200, "messages of " + athlete).path("messages");
    }

    /** The services' time. */
    public Instant clock() {
        return now(expect(transport.get("/v1/clock", _ -> false), 200, "clock"));
    }

    /** Moves a driven clock forward, and returns when everything that this set off is done; never moves it back. */
    public Instant drive(Instant to) {
        var answer = transport.send("POST", "/v1/clock", Map.of("now", to.toString()));
        if (answer.status() == 409 && !clock().isBefore(to)) {
            return clock(); // an earlier attempt got there, and its answer was lost
        }
        return now(expect(answer, 200, "clock"));
    }

    private Optional<JsonNode> standing(String athlete, String path) {
        var answer = transport.get(path, it -> it.status() == 202);
        return answer.status() == 404 ? Optional.empty() : Optional.of(expect(answer, 200, "athlete " + athlete));
    }

    private static JsonNode expect(Answer answer, int status, String what) {
        if (answer.status() != status) {
            throw new ApiFailure(what + ": " + answer.detail());
        }
        return answer.body();
    }

    private static Instant now(JsonNode body) {
        return Instant.parse(body.path("now").asText());
    }

    private static String path(String athlete) {
        return "/v1/athletes/" + encoded(athlete);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
