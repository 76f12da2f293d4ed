package io.detrain.notifier.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A platform that takes webhooks, and checks each with the Standard Webhooks library. */
final class Receiver implements AutoCloseable {

    /** What came, and how it was answered. */
    record Call(String id, JsonNode body, String raw, boolean genuine, int answer) {}

    /** How to answer. */
    record Answer(int status, Map<String, String> headers) {}

    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of thirty-two bytes....".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answerNext(int status) {
        answers.add(new Answer(status, Map.of()));
    }

    void answerNext(int status, String header, String value) {
        answers.add(new Answer(status, Map.of(header, value)));
    }

    /** The next caller waits for its answer until the latch opens. */
    void holdNext(CountDownLatch latch) {
        held.set(latch);
    }

    List<Call> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
        var next = answers.poll();
        var answer = next == null ? new Answer(204, Map.of()) : next;
        calls.add(new Call(
                headers.firstValue("webhook-id").orElse(""),
                new ObjectMapper().readTree(raw),
                raw,
                isGenuine(raw, headers),
                answer.status()));
        hold();
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    private void hold() {
        var latch = held.getAndSet(new CountDownLatch(0));
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isGenuine(String raw, HttpHeaders headers) {
        try {
            new Webhook(SECRET).verify(raw, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
