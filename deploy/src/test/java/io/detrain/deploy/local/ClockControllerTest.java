package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockControllerTest {

    private static final String MONDAY = "2026-05-04T10:00:00Z";

    private final ClockController controller =
            new ClockController(Clock.fixed(Instant.parse(MONDAY), ZoneOffset.UTC), Optional.empty());

    @Test
    void shouldTellTheSystemsTime() {
        assertThat(controller.now()).isEqualTo(new ClockController.Reading(MONDAY, "system"));
    }

    @Test
    void shouldNotMoveTheSystemsTime() {
        var answer = controller.move(bytes("{\"now\":\"" + MONDAY + "\"}"));

        assertThat((Object) answer.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody(Map.class))
                .hasValueSatisfying(body -> assertThat(body.get("detail"))
                        .isEqualTo("this clock is the system's: start with --clock driven"));
    }

    @Test
    void shouldRefuseWhatIsNotOneInstant() {
        for (var body : new String[] {"", "{}", "[]", "{\"now\":1}", "{\"now\":\"" + MONDAY + "\"} and more"}) {
            assertThat((Object) controller.move(bytes(body)).getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
