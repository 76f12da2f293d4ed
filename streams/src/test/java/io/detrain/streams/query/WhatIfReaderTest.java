package io.detrain.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Like;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfReaderTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 30);

    @Test
    void shouldReadAWorkoutAsTheDoorDoes() {
        var event = (Hypothesis.Given) only("""
                {"type": "workout", "athlete": "anna", "id": "w1", "occurredAt": "2026-06-30T18:00:00+02:00",
                 "zone": "Europe/Berlin", "sport": "run", "sessionKind": "intervals", "durationS": 3000, "rpe": 8,
                 "muscleGroups": ["lower"], "device": null}""");

        assertThat(event.event().at()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(event.localDate()).isEqualTo(TUESDAY);
        assertThat(event.event().fact()).isInstanceOfSatisfying(Fact.Workout.class, workout -> {
            assertThat(workout.sport()).isEqualTo(Sport.RUN);
            assertThat(workout.kind()).isEqualTo(SessionKind.INTERVALS);
            assertThat(workout.movingS()).isEqualTo(3000);
            assertThat(workout.rpe()).hasValue(8);
            assertThat(workout.muscleGroups()).containsExactly("LOWER");
        });
    }

    @Test
    void shouldReadWhatIsDeclaredWithADateAlone() {
        var race = (Hypothesis.Given) only("""
                {"type": "race", "stage": "result", "localDate": "2026-06-30", "raceDate": "2026-06-30",
                 "sport": "run", "raceType": "RUN_10K", "officialTimeS": 2640}""");
        var sick = (Hypothesis.Given) only(
                "{\"type\": \"context\", \"tag\": \"ill\", \"localDate\": \"2026-06-30\", \"until\": \"2026-07-02\"}");
        var sore = (Hypothesis.Given) only(
                "{\"type\": \"wellness\", \"scale\": \"hooper_1_7\", \"soreness\": 6, \"localDate\": \"2026-06-30\"}");

        assertThat(((Fact.Race) race.event().fact()).type()).isEqualTo(RaceType.RUN_10K);
        assertThat(((Fact.Context) sick.event().fact()).until()).contains(TUESDAY.plusDays(2));
        assertThat(((Fact.Wellness) sore.event().fact()).soreness()).hasValue(6);
    }

    @Test
    void shouldGiveANameToWhatHasNone() {
        assertThat(only("{\"like\": \"w17\", \"localDate\": \"2026-06-30\"}"))
                .isEqualTo(new Hypothesis.Alike(new Like("w17", "what-if.1", TUESDAY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                                  | ''
            {}                                                                                  | /until
            {"until": "soon"}                                                                   | /until
            {"until": "2026-06-30", "when": 1}                                                  | /when
            {"until": "2026-06-30", "events": {}}                                               | /events
            {"until": "2026-06-30", "events": [7]}                                              | /events/0
            {"until": "2026-06-30", "events": [{"localDate": "2026-06-30"}]}                    | /events/0/type
            {"until": "2026-06-30", "events": [{"type": "sleep", "localDate": "2026-06-30"}]}   | /events/0/type
            {"until": "2026-06-30", "events": [{"like": "w 17", "localDate": "2026-06-30"}]}    | /events/0/like
            {"until": "2026-06-30", "events": [{"like": "w17"}]}                                | /events/0/localDate
            {"until": "2026-06-30", "events": [{"like": "w1", "localDate": "2026-06-30", "rpe": 3}]} | /events/0/rpe
            {"until": "2026-06-30", "events": [{"type": "race", "localDate": "2026-06-30", "athlete": "bert"}]} | /events/0/athlete
            """)
    void shouldPointToWhatIsWrong(String question, String pointer) {
        assertThat(read(question))
                .isInstanceOfSatisfying(
                        WhatIfReader.Reading.Refused.class,
                        refused -> assertThat(refused.why().pointer()).isEqualTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "durationS, 0",
        "durationS, 1.5",
        "durationS, 604801",
        "movingS, 3601",
        "rpe, 11",
        "rpe, '\"hard\"'",
        "sport, '\"chess\"'",
        "sport, '\"unknown\"'",
        "averageHeartRateBpm, 231",
        "muscleGroups, '[\"heart\"]'",
        "officialTimeS, 60",
        "heartRate, {}",
        "occurredAt, '\"2026-06-30\"'",
        "localDate, '\"2026-07-03\"'",
        "zone, '\"Mars/Olympus\"'"
    })
    void shouldPointToTheFieldOfAWorkoutThatIsWrong(String field, String value) {
        var fields = new java.util.TreeMap<>(java.util.Map.of(
                "type", "\"workout\"",
                "sport", "\"run\"",
                "durationS", "3600",
                "occurredAt", "\"2026-06-30T18:00:00Z\""));
        fields.put(field, value);
        var event = fields.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));

        assertThat(read(question(event)))
                .isInstanceOfSatisfying(
                        WhatIfReader.Reading.Refused.class,
                        refused -> assertThat(refused.why().pointer()).isEqualTo("/events/0/" + field));
    }

    @Test
    void shouldTakeFiftyEventsAndNoMore() {
        assertThat(read(question(many(50)))).isInstanceOf(WhatIfReader.Reading.Question.class);
        assertThat(read(question(many(51)))).isInstanceOf(WhatIfReader.Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "{", "'{\"until\": \"2026-06-30\"} x'", "'{\"until\": 1, \"until\": 2}'"})
    void shouldKnowWhatIsNoJson(String question) {
        assertThat(read(question))
                .isInstanceOfAny(WhatIfReader.Reading.NotJson.class, WhatIfReader.Reading.Refused.class)
                .isNotInstanceOf(WhatIfReader.Reading.Question.class);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "{\"like\": \"w1\", \"localDate\": \"2026-06-30\"}")
                .collect(Collectors.joining(","));
    }

    private static String question(String events) {
        return "{\"until\": \"2026-07-01\", \"events\": [" + events + "]}";
    }

    private static Hypothesis only(String event) {
        return ((WhatIfReader.Reading.Question) read(question(event)))
                .whatIf()
                .events()
                .getFirst();
    }

    private static WhatIfReader.Reading read(String question) {
        return WhatIfReader.read(question.getBytes(StandardCharsets.UTF_8), "anna");
    }
}
