package io.detrain.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.ingest.log.EventWriter;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.query.Hypothesis;
import io.detrain.streams.query.WhatIfReader;
import io.detrain.streams.training.TrainingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same JSON is the same event at the door of events and in a what-if. */
class WhatIfContractTest {

    private static final Instant NOW = Instant.parse("2026-06-30T20:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"type": "workout", "athlete": "anna", "id": "w1", "occurredAt": "2026-06-30T18:00:00+02:00",
                 "zone": "Europe/Berlin", "source": "Garmin", "device": "watch", "sport": "trail_run", "trail": true,
                 "sessionKind": "intervals", "durationS": 3000, "movingS": 2900, "distanceM": 9000.5, "ascentM": 120,
                 "descentM": 110, "averageHeartRateBpm": 160, "maxHeartRateBpm": 181, "rpe": 8.5,
                 "zoneSeconds": [600, 900, 900, 500, 100], "normalizedGradedSpeedMps": 3.4, "muscleGroups": ["lower"]}""", """
                {"type": "workout", "athlete": "anna", "id": "w2", "occurredAt": "2026-06-30T08:00:00", "sport": "ride",
                 "zone": "Asia/Tokyo", "localDate": "2026-06-30", "durationS": 7200, "normalizedPowerW": 210,
                 "race": true, "raceType": "bike_road", "officialTimeS": 7100, "coveredShare": 0.9}""", """
                {"type": "race", "athlete": "anna", "id": "r1", "localDate": "2026-06-01", "stage": "registered",
                 "raceDate": "2026-09-06", "sport": "run", "raceType": "run_half", "distanceM": 21097}""", """
                {"type": "race", "athlete": "anna", "id": "r2", "occurredAt": "2026-06-30T10:00:00Z", "stage": "result",
                 "raceDate": "2026-06-30", "sport": "run", "officialTimeS": 2640, "distanceM": 10000, "ascentM": 50,
                 "rpe": 9, "metGoal": false, "coveredShare": 1, "trail": false}""", """
                {"type": "wellness", "athlete": "anna", "id": "m1", "localDate": "2026-06-30", "scale": "mclean_1_5",
                 "fatigue": 4, "sleepQuality": 3, "stress": 2, "soreness": 1, "mood": 5}""", """
                {"type": "wellness", "athlete": "anna", "id": "m2", "occurredAt": "2026-06-30T03:00:00Z",
                 "symptoms": ["chest_pain", "fever"]}""", """
                {"type": "context", "athlete": "anna", "id": "c1", "localDate": "2026-06-30", "tag": "travelling",
                 "until": "2026-07-02"}"""})
    void what_is_imagined_is_what_would_be_heard(String json) {
        assertThat(withoutRevision(imagined(json))).isEqualTo(withoutRevision(heard(json)));
    }

    private static TrainingEvent withoutRevision(TrainingEvent event) {
        return new TrainingEvent(
                event.id(),
                0,
                "",
                event.localDate(),
                event.at(),
                event.zone(),
                event.source(),
                event.device(),
                event.quarantined(),
                event.fact());
    }

    private static TrainingEvent imagined(String json) {
        var question = "{\"until\": \"2026-07-02\", \"events\": [" + json + "]}";
        var reading = WhatIfReader.read(question.getBytes(StandardCharsets.UTF_8), "anna");
        var whatIf = ((WhatIfReader.Reading.Question) reading).whatIf();
        return ((Hypothesis.Given) whatIf.events().getFirst()).event();
    }

    private static TrainingEvent heard(String json) {
        var intake = (Intake.Accepted) EventReader.read(json.getBytes(StandardCharsets.UTF_8), NOW);
        var serdes = new Serdes("mock://what-if");
        try {
            serdes.register();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var bytes = serdes.<AthleteEvent>serializer()
                .serialize(Topics.EVENTS.topic(), EventWriter.write("acme", intake.event(), NOW));
        return new io.detrain.streams.wire.EventReader(serdes.deserializer()).read(bytes);
    }
}
