package io.detrain.notifier.service;

import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static io.detrain.schemas.avro.JudgementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;

/** What an athlete was told, as it is shown. */
class MessagesTest extends Stage {

    @Test
    void shouldShowAnAthletesMessagesToTheirTenantAlone() {
        season.plan(RAISED, RACE, NOON, "");
        settle();
        season.plan(WITHDRAWN, RACE, NOON, "race_deleted");
        settle();

        var server = notifier.getBean(EmbeddedServer.class).start();
        var meters = notifier.getBean(MeterRegistry.class);
        assertThat(
                        meters
                                .get("detrain.notifier.messages")
                                .tags("channel", "email", "status", "delivered")
                                .counters()
                                .stream()
                                .mapToDouble(Counter::count)
                                .sum())
                .isEqualTo(2);
        assertThat(meters.get("detrain.notifier.delivery").tag("channel", "email").timers().stream()
                        .mapToLong(Timer::count)
                        .sum())
                .isEqualTo(2);

        try (var client = HttpClient.create(server.getURL())) {
            var http = client.toBlocking();
            assertThat(http.retrieve("/v1/athletes/anna/messages"))
                    .contains("\"advice\":\"A-01\"", "\"status\":\"withdrawn\"", "\"channel\":\"email\"")
                    .contains("\"at\":\"2025-06-15T14:00+02:00\"");
            assertThat(http.retrieve("/v1/athletes/bert/messages")).isEqualTo("{\"messages\":[]}");
            var stranger = HttpRequest.GET("/v1/athletes/anna/messages").bearerAuth("not a key");
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    HttpClientResponseException.class, () -> http.retrieve(stranger))
                            .getStatus()
                            .getCode())
                    .isEqualTo(401);
        }
    }
}
