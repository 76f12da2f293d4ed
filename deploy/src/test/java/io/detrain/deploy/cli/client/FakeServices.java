package io.detrain.deploy.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The services' HTTP door with nothing behind it: remembers what came, and answers as the contract says. */
public final class FakeServices implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<JsonNode> events = new ArrayList<>();
    public final List<String> files = new ArrayList<>();
    public final List<String> registered = new ArrayList<>();
    public final List<JsonNode> questions = new ArrayList<>();
    public final List<Instant> clockMoves = new ArrayList<>();
    /** How many of the next requests are answered with 503. */
    public final AtomicInteger awayFor = new AtomicInteger();

    /** How many wait to be folded anew; one fewer each time somebody asks. */
    public final AtomicInteger repairs = new AtomicInteger();
    /** How many of the next reads are answered with 202. */
    public final AtomicInteger notYet = new AtomicInteger();

    public volatile String refusedId = "";
    public volatile String lastQuery = "";
    private final HttpServer server;
    private Instant now;

    public FakeServices(Instant now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** An API that does not really wait. */
    public DetrainApi api() {
        var hasty = new Patience(Duration.ofMillis(1), Duration.ofMillis(8), Duration.ofMillis(40), _ -> {});
        return new DetrainApi(url(), java.util.Optional.empty(), hasty);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (awayFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(exchange, 503, "{\"detail\":\"the broker is away\"}");
            return;
        }
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (call.equals("POST /v1/events")) {
            answer(exchange, 202, accept(JSON.readTree(body)));
        } else if (call.equals("POST /v1/files")) {
            lastQuery = exchange.getRequestURI().getQuery();
            files.add(new String(body, StandardCharsets.UTF_8));
            answer(exchange, 202, "{\"position\":\"2:5\",\"files\":[{\"status\":\"read\"}]}");
        } else if (call.startsWith("PUT /v1/athletes/")) {
            registered.add(call.substring("PUT /v1/athletes/".length()));
            answer(exchange, 200, "{\"position\":\"0:" + registered.size() + "\"}");
        } else if (call.equals("POST /v1/repairs")) {
            lastQuery = String.valueOf(exchange.getRequestURI().getQuery());
            answer(exchange, 202, "{\"pending\":" + repairs.get() + "}");
        } else if (call.equals("GET /v1/repairs")) {
            answer(exchange, 200, "{\"pending\":" + repairs.getAndUpdate(n -> Math.max(0, n - 1)) + "}");
        } else if (call.endsWith("/what-if")) {
            questions.add(JSON.readTree(body));
            var known = !call.contains("nobody");
            answer(exchange, known ? 200 : 404, "{\"athlete\":\"anna\",\"until\":\"2026-07-10\",\"days\":[]}");
        } else if (call.endsWith("/messages")) {
            answer(exchange, 200, "{\"messages\":[{\"id\":\"m1\",\"advice\":\"A-18\",\"status\":\"DELIVERED\"}]}");
        } else if (call.endsWith("/nobody/cases")) {
            answer(exchange, 404, "{\"detail\":\"there is no flag and no plan\"}");
        } else if (call.endsWith("/cases")) {
            cases(exchange);
        } else if (call.startsWith("GET /v1/athletes/")) {
            read(exchange);
        } else {
            clock(exchange, body);
        }
    }

    private String accept(JsonNode list) {
        var results = JSON.createArrayNode();
        for (var event : list) {
            var refused = event.path("id").asText().equals(refusedId);
            var index = results.size();
            results.addObject()
                    .put("index", index)
                    .put("id", event.path("id").asText())
                    .put("status", refused ? "rejected" : "accepted")
                    .put("pointer", "/durationS")
                    .put("reason", "must be less");
            if (!refused) {
                events.add(event);
            }
        }
        return JSON.createObjectNode()
                .put("position", "1:" + events.size())
                .set("results", results)
                .toString();
    }

    private void read(HttpExchange exchange) throws IOException {
        lastQuery = String.valueOf(exchange.getRequestURI().getQuery());
        if (exchange.getRequestURI().getPath().endsWith("nobody")) {
            answer(exchange, 404, "{\"detail\":\"nothing is known\"}");
        } else if (notYet.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(exchange, 202, "{\"detail\":\"not yet\"}");
        } else {
            answer(exchange, 200, "{\"missing\":[\"no hrMax\"],\"workouts\":[],\"days\":[],\"plans\":[],\"flags\":[]}");
        }
    }

    private void cases(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (query == null) {
            answer(
                    exchange,
                    200,
                    "{\"cases\":[{\"id\":\"REST_DAY_DUE/2026-05-01\",\"kind\":\"FLAG\",\"rule\":\"REST_DAY_DUE\","
                            + "\"day\":\"2026-05-05\",\"status\":\"CLEARED\"},{\"id\":\"race\",\"kind\":\"PLAN\","
                            + "\"rule\":\"RUN_10K\",\"day\":\"2026-05-03\",\"status\":\"WITHDRAWN\"}]}");
        } else if (query.equals("id=REST_DAY_DUE/2026-05-01")) {
            answer(
                    exchange,
                    200,
                    "{\"explanation\":[\"A rest day is due\",\"\",\"  training days in a row: 5 days\"]}");
        } else {
            answer(exchange, 404, "{\"detail\":\"no such case\"}");
        }
    }

    private void clock(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            var next = Instant.parse(JSON.readTree(body).path("now").asText());
            if (next.isBefore(now)) {
                answer(exchange, 409, "{\"detail\":\"the clock only goes forward\"}");
                return;
            }
            clockMoves.add(next);
            now = next;
        }
        answer(exchange, 200, "{\"now\":\"" + now + "\"}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
