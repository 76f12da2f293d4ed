package io.detrain.notifier.service;

import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static io.detrain.schemas.avro.JudgementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

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
