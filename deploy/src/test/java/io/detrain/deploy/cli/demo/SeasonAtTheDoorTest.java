package io.detrain.deploy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.season.Season;
import io.detrain.ingest.intake.AthleteReader;
import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonAtTheDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Season SEASON = new Season(42, 50, 180, LocalDate.of(2026, 1, 5));

    @Test
    void every_event_is_accepted_at_the_instant_at_which_it_is_sent() throws JsonProcessingException {
        var now = SEASON.start();
        var sent = 0;
        for (var step : SEASON.steps()) {
            for (var event : step.events()) {
                assertThat(EventReader.read(JSON.writeValueAsBytes(event), now)).isInstanceOf(Intake.Accepted.class);
                sent++;
            }
            now = step.clockTo();
        }
        assertThat(sent).isBetween(20_000, 60_000);
    }

    @Test
    void everybody_may_arrive() throws JsonProcessingException {
        for (var step : SEASON.steps()) {
            for (var arrival : step.arrivals()) {
                var body = JSON.writeValueAsBytes(arrival.body());
                assertThat(AthleteReader.read(arrival.athlete(), body, SEASON.start()))
                        .isInstanceOf(AthleteReader.Result.Known.class);
            }
        }
    }

    @Test
    void no_day_fills_a_request() throws JsonProcessingException {
        for (var step : SEASON.steps()) {
            assertThat(JSON.writeValueAsBytes(step.events()).length).isLessThan(1 << 20);
        }
    }
}
