package io.detrain.deploy.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // reads fields out of maps all the time
class SeasonTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Season SEASON = new Season(42, 50, 180, MONDAY);
    private static final List<Step> STEPS = SEASON.steps();

    @Test
    void the_same_seed_writes_the_same_season() {
        assertThat(new Season(42, 50, 180, MONDAY).steps()).isEqualTo(STEPS);
    }

    @Test
    void another_seed_writes_another_season() {
        assertThat(new Season(43, 50, 180, MONDAY).steps()).isNotEqualTo(STEPS);
    }

    @Test
    void more_athletes_leave_the_others_as_they_are() {
        var few = eventsOf(new Season(42, 12, 180, MONDAY).steps());
        var names = few.stream().map(event -> event.get("athlete")).collect(Collectors.toSet());
        var same = eventsOf(STEPS).stream()
                .filter(event -> names.contains(event.get("athlete")))
                .toList();

        assertThat(few).isEqualTo(same);
    }

    @Test
    void no_event_comes_before_it_has_happened() {
        eachWithItsInstant((event, now) -> assertThat(end(event)).isBeforeOrEqualTo(now));
    }

    @Test
    void the_clock_only_goes_forward_about_once_a_day() {
        var instants = STEPS.stream().map(Step::clockTo).toList();

        assertThat(instants).isSorted().doesNotHaveDuplicates().hasSize(182);
        assertThat(instants.getFirst()).isAfter(SEASON.start());
    }

    @Test
    void an_id_and_a_revision_are_sent_once() {
        var seen = new HashSet<String>();
        for (var event : eventsOf(STEPS)) {
            assertThat(seen.add(event.get("athlete") + "/" + event.get("id") + "/" + event.get("revision")))
                    .as("%s", event)
                    .isTrue();
        }
    }

    @Test
    void everyone_arrives_before_their_first_event() {
        var known = new HashSet<Object>();
        for (var step : STEPS) {
            step.arrivals().forEach(arrival -> known.add(arrival.athlete()));
            step.events().forEach(event -> assertThat(known).contains(event.get("athlete")));
        }
        assertThat(known).hasSize(50);
    }

    @Test
    void a_histogram_holds_the_covered_seconds() {
        workouts(STEPS)
                .forEach(workout -> assertThat(seconds(workout).stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo((long) workout.get("movingS") * 98 / 100));
    }

    @Test
    void the_marathoner_runs_intervals_a_week_after_her_marathon() {
        var marathon = only(workoutsOf("marta-marathoner"), "raceType", "RUN_MARATHON");
        var after = workoutsOf("marta-marathoner").stream()
                .filter(workout -> day(workout).equals(day(marathon).plusDays(7)))
                .toList();

        assertThat(day(marathon).getDayOfWeek().toString()).isEqualTo("SUNDAY");
        assertThat(only(after, "sessionKind", "INTERVALS")).isNotNull();
    }

    @Test
    void three_tens_are_on_consecutive_sundays() {
        var days = workoutsOf("three-tens").stream()
                .filter(workout -> "RUN_10K".equals(workout.get("raceType")))
                .map(SeasonTest::day)
                .limit(3)
                .toList();

        assertThat(days).containsExactly(MONDAY.plusDays(27), MONDAY.plusDays(34), MONDAY.plusDays(41));
    }

    @Test
    void the_casual_runner_stays_within_twenty_miles_a_week() {
        var byWeek = workoutsOf("casey-casual").stream()
                .collect(Collectors.groupingBy(
                        workout -> day(workout).toEpochDay() / 7,
                        Collectors.summingDouble(workout -> (double) workout.get("distanceM"))));

        assertThat(byWeek.values()).isNotEmpty().allMatch(metres -> metres <= 20 * 1_609.344);
    }

    @Test
    void the_overreacher_trains_nine_days_without_rest() {
        var days = workoutsOf("otto-overreacher").stream().map(SeasonTest::day).collect(Collectors.toSet());

        assertThat(IntStream.range(0, 9).mapToObj(MONDAY::plusDays)).allMatch(days::contains);
        assertThat(days).doesNotContain(MONDAY.plusDays(9));
    }

    @Test
    void the_double_recorder_sends_each_workout_twice_and_some_of_them_days_late() {
        var sources = workoutsOf("dora-double").stream()
                .collect(Collectors.groupingBy(SeasonTest::day, Collectors.counting()));
        var late = new TreeSet<LocalDate>();
        eachWithItsInstant((event, now) -> {
            if (isWorkoutOf(event, "dora-double")
                    && event.get("revision").equals(1)
                    && now.isAfter(end(event).plusSeconds(86_400))) {
                late.add(day(event));
            }
        });

        assertThat(sources.get(MONDAY.plusDays(55))).isEqualTo(2);
        assertThat(late).hasSizeGreaterThan(5).doesNotContain(MONDAY.plusDays(58));
    }

    @Test
    void corrections_carry_a_higher_revision_of_an_id_that_was_sent() {
        var corrections = eventsOf(STEPS).stream()
                .filter(event -> event.get("revision").equals(2))
                .toList();
        var athletes = corrections.stream().map(event -> event.get("athlete")).collect(Collectors.toSet());

        assertThat(athletes).isEqualTo(Set.of("dora-double", "connie-corrected"));
        assertThat(corrections).allMatch(SeasonTest::wasSentBefore);
    }

    @Test
    void the_newcomer_joins_at_half_time() {
        assertThat(workoutsOf("nova-newcomer"))
                .isNotEmpty()
                .allMatch(workout -> !day(workout).isBefore(MONDAY.plusDays(89)));
    }

    @Test
    void a_season_without_anyone_is_refused() {
        assertThatThrownBy(() -> new Season(1, 0, 180, MONDAY)).hasMessageContaining("got 0, 180");
    }

    private static boolean wasSentBefore(Map<String, Object> correction) {
        return eventsOf(STEPS).stream()
                .anyMatch(event -> event.get("athlete").equals(correction.get("athlete"))
                        && event.get("id").equals(correction.get("id"))
                        && event.get("revision").equals(1));
    }

    private static void eachWithItsInstant(BiConsumer<Map<String, Object>, Instant> check) {
        var now = SEASON.start();
        for (var step : STEPS) {
            for (var event : step.events()) {
                check.accept(event, now);
            }
            now = step.clockTo();
        }
    }

    private static List<Map<String, Object>> eventsOf(List<Step> steps) {
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }

    private static List<Map<String, Object>> workouts(List<Step> steps) {
        return eventsOf(steps).stream()
                .filter(event -> event.get("type").equals("workout"))
                .toList();
    }

    private static List<Map<String, Object>> workoutsOf(String athlete) {
        return workouts(STEPS).stream()
                .filter(event -> event.get("athlete").equals(athlete))
                .filter(event -> event.get("revision").equals(1))
                .toList();
    }

    private static boolean isWorkoutOf(Map<String, Object> event, String athlete) {
        return event.get("type").equals("workout") && event.get("athlete").equals(athlete);
    }

    private static Map<String, Object> only(List<Map<String, Object>> events, String field, Object value) {
        var found = events.stream().filter(e -> value.equals(e.get(field))).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static LocalDate day(Map<String, Object> event) {
        return OffsetDateTime.parse((String) event.get("occurredAt")).toLocalDate();
    }

    private static Instant end(Map<String, Object> event) {
        var start = OffsetDateTime.parse((String) event.get("occurredAt")).toInstant();
        return event.get("durationS") instanceof Long seconds ? start.plusSeconds(seconds) : start;
    }

    @SuppressWarnings("unchecked")
    private static List<Long> seconds(Map<String, Object> workout) {
        return (List<Long>) ((Map<String, Object>) workout.get("heartRate")).get("secondsPerBpm");
    }
}
