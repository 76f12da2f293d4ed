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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A women's football team over two years: sessions by session-RPE, and wellness (Midoglu et al. 2024). */
final class SoccerMon {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final LocalTime FIRST_SESSION = LocalTime.of(9, 0);
    private static final int HOURS_BETWEEN_SESSIONS = 4;

    private final Path folder;

    SoccerMon(Path folder) {
        this.folder = folder;
    }

    /** What each player reported; 0 is nothing reported. */
    TreeMap<String, List<TrainingEvent>> players() {
        TreeMap<String, List<TrainingEvent>> players = new TreeMap<>();
        sessions().properties().forEach(player -> players.put(player.getKey(), sessions(player.getValue())));
        Map<String, Map<String, Map<String, String>>> items = new HashMap<>();
        for (String item : List.of("fatigue", "sleep_quality", "stress", "soreness", "mood", "sleep_duration")) {
            items.put(item, byDate(item));
        }
        items.get("fatigue")
                .keySet()
                .forEach(date -> players.forEach((player, events) -> {
                    LocalDate day = LocalDate.parse(date, DATE);
                    wellness(items, date, player, day, events);
                    OptionalDouble hours = answer(items, "sleep_duration", date, player);
                    hours.ifPresent(slept -> events.add(Athletes.sleep("s" + day, day, (int) Math.round(60 * slept))));
                }));
        return players;
    }

    private JsonNode sessions() {
        try {
            return new ObjectMapper().readTree(SharedData.text(folder.resolve("sessions.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TrainingEvent> sessions(JsonNode sessions) {
        List<TrainingEvent> events = new ArrayList<>();
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        for (JsonNode session : sessions) {
            LocalDate day = LocalDate.parse(session.get("date").asText(), DATE);
            int minutes = session.get("duration").asInt();
            if (minutes > 0) {
                int number = ofDay.merge(day, 1, Integer::sum) - 1;
                LocalTime at = FIRST_SESSION.plusHours((long) HOURS_BETWEEN_SESSIONS * number);
                Fact workout = Athletes.workout(
                        Sport.TEAM_SPORT,
                        SessionKind.UNKNOWN,
                        minutes,
                        0,
                        session.get("rpe").asDouble());
                events.add(Athletes.event("w" + day + "." + number, day, at, workout));
            }
        }
        return events;
    }

    private Map<String, Map<String, String>> byDate(String item) {
        Map<String, Map<String, String>> byDate = new TreeMap<>();
        for (Map<String, String> row :
                SharedData.rows(folder.resolve("wellness").resolve(item + ".csv"))) {
            String date = row.values().stream()
                    .filter(value -> value.matches("\\d\\d\\.\\d\\d\\.\\d{4}"))
                    .findFirst()
                    .orElseThrow();
            byDate.put(date, row);
        }
        return byDate;
    }

    private static void wellness(
            Map<String, Map<String, Map<String, String>>> items,
            String date,
            String player,
            LocalDate day,
            List<TrainingEvent> events) {
        var wellness = new Fact.Wellness(
                Fact.WellnessScale.MCLEAN_1_5,
                answer(items, "fatigue", date, player),
                answer(items, "sleep_quality", date, player),
                answer(items, "stress", date, player),
                answer(items, "soreness", date, player),
                answer(items, "mood", date, player));
        if (wellness.fatigue().isPresent()) {
            events.add(Athletes.event("a" + day, day, LocalTime.of(7, 0), wellness));
        }
    }

    private static OptionalDouble answer(
            Map<String, Map<String, Map<String, String>>> items, String item, String date, String player) {
        String text = items.get(item).getOrDefault(date, Map.of()).getOrDefault(player, "");
        return text.isEmpty() || Double.parseDouble(text) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(text));
    }
}
