package io.detrain.streams.baserate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.TrainingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Somebody's five months: session-RPE, wellness, resting heart rate and sleep (Thambawita et al. 2020). What they
 * reported is in UTC, what their watch recorded in local time without offset.
 */
final class PmData {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Path folder;

    PmData(Path folder) {
        this.folder = folder;
    }

    List<TrainingEvent> events() {
        List<TrainingEvent> events = new ArrayList<>();
        for (Map<String, String> row : SharedData.rows(folder.resolve("pmsys/srpe.csv"))) {
            session(row, events);
        }
        for (Map<String, String> row : SharedData.rows(folder.resolve("pmsys/wellness.csv"))) {
            wellness(row, events);
        }
        json("fitbit/resting_heart_rate.json").forEach(day -> resting(day, events));
        json("fitbit/sleep.json.gz").forEach(night -> sleep(night, events));
        return events;
    }

    private static void session(Map<String, String> row, List<TrainingEvent> events) {
        int minutes = (int) Math.round(Double.parseDouble(row.get("duration_min")));
        double rpe = Double.parseDouble(row.get("perceived_exertion"));
        if (minutes > 0) {
            Instant start = Instant.parse(row.get("end_date_time")).minusSeconds(60L * minutes);
            var workout = Athletes.workout(sport(row.get("activity_names")), SessionKind.UNKNOWN, minutes, 0, rpe);
            events.add(event("w" + start, start, workout));
        }
    }

    private static Sport sport(String activities) {
        if (activities.contains("running")) {
            return Sport.RUN;
        }
        if (activities.contains("strength")) {
            return Sport.STRENGTH;
        }
        return activities.contains("soccer") || activities.contains("team") ? Sport.TEAM_SPORT : Sport.OTHER;
    }

    private static void wellness(Map<String, String> row, List<TrainingEvent> events) {
        Instant at = Instant.parse(row.get("effective_time_frame"));
        var answers = new Fact.Wellness(
                Fact.WellnessScale.MCLEAN_1_5,
                answer(row, "fatigue"),
                answer(row, "sleep_quality"),
                answer(row, "stress"),
                answer(row, "soreness"),
                answer(row, "mood"));
        events.add(event("a" + at, at, answers));
    }

    private static OptionalDouble answer(Map<String, String> row, String item) {
        double value = Double.parseDouble(row.get(item));
        return value == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static void resting(JsonNode day, List<TrainingEvent> events) {
        double bpm = day.get("value").get("value").asDouble();
        if (bpm > 0) {
            LocalDate date = LocalDate.parse(day.get("dateTime").asText().substring(0, 10));
            Instant at = date.atTime(LocalTime.of(8, 0)).atZone(OSLO).toInstant();
            events.add(event("h" + date, at, new Fact.RestingHeartRate(bpm, "NIGHT")));
        }
    }

    private static void sleep(JsonNode night, List<TrainingEvent> events) {
        Instant end =
                LocalDateTime.parse(night.get("endTime").asText()).atZone(OSLO).toInstant();
        boolean main = night.path("mainSleep").asBoolean(true);
        long asleep = night.get("minutesAsleep").asLong() * 60;
        events.add(event("s" + night.get("logId").asText(), end, new Fact.Sleep(asleep, main, OptionalDouble.empty())));
    }

    private static TrainingEvent event(String id, Instant at, Fact fact) {
        return new TrainingEvent(
                id, 1, "h", at.atZone(OSLO).toLocalDate(), at, OSLO, "fitbit", Optional.of("fitbit"), false, fact);
    }

    private JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(SharedData.text(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
