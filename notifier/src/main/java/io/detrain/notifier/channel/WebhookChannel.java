package io.detrain.notifier.channel;

import io.detrain.notifier.config.WebhookSettings;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A platform's endpoint, called as Standard Webhooks 1.0 says. */
final class WebhookChannel implements Channel {

    private static final int GONE = 410;

    private final WebhookSettings settings;
    private final Destination destination;
    private final Signature signature;
    private final HttpClient client;
    private final AtomicBoolean off = new AtomicBoolean();

    WebhookChannel(WebhookSettings settings) {
        this.settings = settings;
        this.destination = new Destination(settings.url(), settings.allowInsecure());
        this.signature = new Signature(settings.secrets());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER) // a redirect could lead to where the address may not
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public Address address() {
        return Address.webhook(settings.name());
    }

    @Override
    public boolean serves(Athlete athlete, Contact contact) {
        return athlete.tenant().equals(settings.tenant());
    }

    @Override
    public boolean oneAtATime() {
        return false;
    }

    @Override
    public Delivery deliver(Message message) {
        if (off.get()) {
            return new Delivery.Refused("endpoint_off");
        }
        return destination.objection().orElseGet(() -> post(message));
    }

    private Delivery post(Message message) {
        try {
            var response = client.send(request(message), BodyHandlers.ofInputStream());
            try (InputStream unread = response.body()) { // of no use to us, and it may have no end
                return delivery(response);
            }
        } catch (HttpTimeoutException e) {
            return Delivery.deferred("timeout");
        } catch (IOException e) {
            return Delivery.deferred("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.deferred("stopped");
        }
    }

    private HttpRequest request(Message message) {
        var id = message.notice().id().text();
        var body = WebhookBody.of(message.notice());
        var second = Instant.now().getEpochSecond(); // receivers compare it with their own clock
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("content-type", "application/json")
                .header("user-agent", "Detrain")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(second))
                .header("webhook-signature", signature.of(id, second, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Delivery delivery(HttpResponse<?> response) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Delivered();
        }
        if (status == GONE) {
            off.set(true); // until the next start: whoever gave the address has to take it out
            return new Delivery.Refused("http_410");
        }
        return new Delivery.Deferred("http_" + status, retryAfter(response));
    }

    /** In seconds; a date is left alone, since clocks differ. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
