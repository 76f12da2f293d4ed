package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.wire.StateCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Five years of a real runner, lived through day by day. */
class RealRunnerTest {

    private static final LocalDate BACK = LocalDate.of(2019, 11, 10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void each_marathon_has_a_plan_of_three_to_five_weeks() throws IOException {
        Diary diary = new Diary().lives(activities(), LocalDate.of(2022, 12, 31));

        List<Plan> marathons = diary.plans().values().stream()
                .filter(plan -> plan.cause() == RaceType.RUN_MARATHON)
                .toList();
        assertThat(marathons)
                .extracting(Plan::raceDate)
                .containsExactlyInAnyOrder(
                        LocalDate.of(2018, 11, 4), LocalDate.of(2019, 11, 3), LocalDate.of(2022, 11, 6));
        assertThat(marathons)
                .allSatisfy(plan -> assertThat(plan.hardAllowedFrom())
                        .isBetween(plan.raceDate().plusWeeks(3), plan.raceDate().plusWeeks(5)));
    }

    @Test
    void an_hour_at_165_a_week_after_the_marathon_is_an_early_return_and_its_deletion_takes_it_back()
            throws IOException {
        List<TrainingEvent> events = activities();
        TrainingEvent run = events.stream()
                .filter(event -> event.id().equals("2856476717"))
                .findFirst()
                .orElseThrow();
        LocalDate until = LocalDate.of(2019, 12, 20);
        Diary diary = new Diary().lives(events, until);
        Flag flag = flagOn(BACK, diary);
        assertThat(flag.severity()).isEqualTo(Severity.HIGH);
        assertThat(flag.evidence())
                .anyMatch(evidence -> evidence.signal().equals("intensity")
                        && evidence.value().orElse(0) >= 0.85);
        assertThat(diary.day(BACK).workouts().getFirst().method()).isEqualTo(LoadMethod.HR_AVG);

        diary.hears(Athletes.retracted(run));

        assertThat(flagOn(BACK, diary).status()).isEqualTo(Status.WITHDRAWN);
        events.remove(run);
        Diary never = new Diary().lives(events, until);
        assertThat(diary.days().tailMap(BACK)).isEqualTo(never.days().tailMap(BACK));
        System.out.printf("state of a real runner: %d bytes%n", StateCodec.encode(diary.ledger()).length);
    }

    private static Flag flagOn(LocalDate day, Diary diary) {
        return diary.flags().values().stream()
                .filter(flag -> flag.rule().equals("EARLY_RETURN") && flag.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static List<TrainingEvent> activities() throws IOException {
        Path file = Path.of(System.getProperty("detrain.shared", "")).resolve("strava-runner/activities.jsonl.gz");
        Path nested = Path.of(System.getProperty("detrain.shared", ""))
                .resolve("data")
                .resolve("strava-runner/activities.jsonl.gz");
        Path found = Files.exists(nested) ? nested : file;
        assumeTrue(Files.exists(found), "the real runner's activities are not on this machine");
        List<TrainingEvent> events = new ArrayList<>();
        events.add(Athletes.event(
                "profile",
                LocalDate.of(2017, 1, 1),
                java.time.LocalTime.MIDNIGHT,
                Athletes.profileFact(OptionalInt.of(190), Optional.empty())));
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(found)), StandardCharsets.UTF_8))) {
            reader.lines().map(RealRunnerTest::event).forEach(events::add);
        }
        return events;
    }

    private static TrainingEvent event(String line) {
        try {
            JsonNode activity = JSON.readTree(line);
            String zone = activity.get("timezone").asText();
            return new TrainingEvent(
                    activity.get("id").asText(),
                    1,
                    "h",
                    LocalDate.parse(activity.get("start_date_local").asText().substring(0, 10)),
                    Instant.parse(activity.get("start_date").asText()),
                    ZoneId.of(zone.substring(zone.indexOf(' ') + 1), ZoneId.SHORT_IDS),
                    "strava",
                    Optional.empty(),
                    false,
                    workout(activity));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Fact.Workout workout(JsonNode activity) {
        boolean race = activity.path("workout_type").asInt() == 1;
        return new Fact.Workout(
                sport(activity.get("type").asText()),
                SessionKind.UNKNOWN,
                activity.get("elapsed_time").asLong(),
                activity.get("moving_time").asLong(),
                OptionalDouble.of(activity.get("distance").asDouble()),
                OptionalDouble.of(activity.get("total_elevation_gain").asDouble()),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                activity.hasNonNull("average_heartrate")
                        ? OptionalInt.of((int)
                                Math.round(activity.get("average_heartrate").asDouble()))
                        : OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                race
                        ? Optional.of(new Fact.RaceMark(RaceType.UNKNOWN, OptionalLong.empty(), OptionalDouble.empty()))
                        : Optional.empty(),
                false,
                List.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
    }

    private static Sport sport(String type) {
        return switch (type) {
            case "Run" -> Sport.RUN;
            case "Ride" -> Sport.RIDE;
            case "Swim" -> Sport.SWIM;
            case "Hike" -> Sport.HIKE;
            case "WeightTraining" -> Sport.STRENGTH;
            default -> Sport.SKI;
        };
    }
}
