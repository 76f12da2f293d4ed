package io.detrain.deploy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.season.Season;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final String RAISED =
            "{'id':'f1','rule':'REST_DAY_DUE','severity':'INFO','status':'RAISED','day':'2026-01-10','evidence':["
                    + "{'signal':'a','value':5},{'signal':'b','value':6}]}";
    private static final String TURNED =
            "{'id':'f1','rule':'REST_DAY_DUE','severity':'INFO','status':'RAISED','day':'2026-01-10','evidence':["
                    + "{'signal':'b','value':6},{'signal':'a','value':5}]}";
    private static final String WITHDRAWN =
            "{'id':'f2','rule':'EARLY_RETURN','severity':'HIGH','status':'WITHDRAWN','day':'2026-01-11'}";
    private static final String OTHER =
            "{'id':'f3','rule':'EARLY_RETURN','severity':'HIGH','status':'RAISED','day':'2026-01-12'}";

    @Test
    void the_order_of_answers_does_not_matter() {
        assertThat(standing(RAISED, OTHER).fingerprint())
                .isEqualTo(standing(OTHER, TURNED).fingerprint())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void what_was_withdrawn_does_not_stand() {
        var standing = standing(RAISED, WITHDRAWN);

        assertThat(standing.fingerprint()).isEqualTo(standing(RAISED).fingerprint());
        assertThat(standing.withdrawn()).isEqualTo(1);
        assertThat(standing.flags()).isEqualTo(Map.of("REST_DAY_DUE INFO", 1));
    }

    @Test
    void another_severity_is_another_fingerprint() {
        assertThat(standing(RAISED.replace("INFO", "MEDIUM")).fingerprint())
                .isNotEqualTo(standing(RAISED).fingerprint());
    }

    @Test
    void a_message_counts_once_it_is_delivered_even_if_it_was_taken_back() {
        var standing = new Standing();
        standing.messages(
                "anna",
                json("[{'id':'m1','advice':'A-18','status':'DELIVERED'},"
                        + "{'id':'m2','advice':'A-07','status':'PENDING'},{'id':'m3','advice':'A-07','status':'withdrawn'},"
                        + "{'id':'m4','advice':'A-07','status':'DELIVERED','withdraws':'m3'}]"));

        assertThat(standing.messages()).isEqualTo(Map.of("rest day A-18", 1, "early return A-07", 1));
        assertThat(standing.takenBack()).isEqualTo(1);
    }

    @Test
    void the_summary_ends_with_the_fingerprint() {
        var run = new Summary.Run(
                1_000,
                Map.of(),
                20,
                Duration.ofSeconds(10),
                Optional.of(Duration.ofMillis(2_300)),
                OptionalLong.of(1_234));
        var lines = new Summary(new Season(7, 9, 20, LocalDate.of(2026, 1, 5)), standing(OTHER), run).lines();

        assertThat(lines.getLast())
                .isEqualTo("SHA-256 of standing judgements and delivered messages: "
                        + standing(OTHER).fingerprint());
        assertThat(lines)
                .contains(
                        "  flags                1 (EARLY_RETURN HIGH 1)",
                        "  first message        2.3 s after the services' start",
                        "  played               20 days in 10.0 s, 2.0 days/s");
    }

    private static Standing standing(String... flags) {
        var standing = new Standing();
        standing.judgements("anna", json("{'flags':[" + String.join(",", flags) + "]}"));
        return standing;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
