package io.detrain.streams.baserate;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Sport;
import io.detrain.streams.rolling.Percentile;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.TrainingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cyclist's year: our loads by heart rate beside those that another program found in the same recordings. */
class ElevateParityTest {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate NEW_YEAR = LocalDate.of(2015, 1, 1);

    /** Elevate sums over samples and the set has only their mean, which reads intervals some percent lower. */
    @Test
    void loads_by_heart_rate_are_those_of_elevate_but_for_a_factor() {
        List<Map<String, String>> rows =
                SharedData.rows(SharedData.folder("elevate-athlete").resolve("activities-2015.csv"));
        Map<String, Double> loads = loads(rows);
        List<Map<String, String>> scored = rows.stream()
                .filter(row ->
                        loads.containsKey(row.get("id")) && !row.get("hrss").isEmpty())
                .toList();
        double[] ours =
                scored.stream().mapToDouble(row -> loads.get(row.get("id"))).toArray();
        for (String score : List.of("trimp", "hrss")) {
            double[] theirs = scored.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(score)))
                    .toArray();
            double r = correlation(ours, theirs);
            System.out.printf(
                    "elevate: %d workouts, r with %s %.4f, median ratio %.4f%n",
                    ours.length, score, r, medianRatio(ours, theirs));
            assertThat(r).isGreaterThanOrEqualTo(0.99);
        }
        assertThat(ours).hasSizeGreaterThan(80);
    }

    /** Loads that the Coach found by heart rate, by event. */
    private static Map<String, Double> loads(List<Map<String, String>> rows) {
        List<TrainingEvent> events = new ArrayList<>();
        events.add(Athletes.event("profile", NEW_YEAR, LocalTime.MIDNIGHT, profile()));
        rows.stream().map(ElevateParityTest::workout).forEach(events::add);
        Diary diary = new Diary().opens(LocalDate.of(2015, 12, 31)).hearsAll(events);
        Map<String, Double> loads = new HashMap<>();
        diary.days().values().stream()
                .flatMap(day -> day.workouts().stream())
                .filter(workout -> workout.method() == LoadMethod.HR_AVG)
                .forEach(workout -> loads.put(workout.eventId(), workout.load()));
        return loads;
    }

    private static Fact profile() {
        return new Fact.Profile(
                Optional.of(Sex.MALE),
                Optional.empty(),
                OptionalInt.of(200),
                OptionalInt.of(55),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.of(180),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TrainingEvent workout(Map<String, String> row) {
        Instant start = OffsetDateTime.parse(row.get("start_time"), START).toInstant();
        Fact workout = new Fact.Workout(
                sport(row.get("type")),
                SessionKind.UNKNOWN,
                Math.round(Double.parseDouble(row.get("elapsed_s"))),
                Math.round(Double.parseDouble(row.get("moving_s"))),
                number(row.get("distance_m")),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                number(row.get("hr_avg")).stream()
                        .mapToInt(bpm -> (int) Math.round(bpm))
                        .findFirst(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                Optional.empty(),
                false,
                List.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
        LocalDate day = start.atZone(PARIS).toLocalDate();
        return new TrainingEvent(row.get("id"), 1, "h", day, start, PARIS, "elevate", Optional.empty(), false, workout);
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static Sport sport(String type) {
        return switch (type) {
            case "Ride" -> Sport.RIDE;
            case "VirtualRide" -> Sport.INDOOR_RIDE;
            case "Run" -> Sport.RUN;
            case "Swim" -> Sport.SWIM;
            case "Hike" -> Sport.HIKE;
            case "Walk" -> Sport.WALK;
            default -> Sport.SKI;
        };
    }

    private static double medianRatio(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        return Percentile.median(ratios);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }
}
