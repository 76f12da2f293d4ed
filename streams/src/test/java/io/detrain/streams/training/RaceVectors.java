package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.EarlyReturn;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.Journal;
import io.detrain.streams.rule.RaceDecline;
import io.detrain.streams.rule.RaceSpacing;
import io.detrain.streams.rule.RaceStacking;
import io.detrain.streams.rule.RaceTooSoon;
import io.detrain.streams.rule.RaceWindow;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.training.ScienceVectorsTest.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The worked cases of races too close together, and the seed story from end to end (science.md 3.5). */
final class RaceVectors {

    private static final RaceSpacing SPACING = RaceSpacing.DEFAULT;

    private RaceVectors() {}

    static void register(Map<String, Consumer<Vector>> checks) {
        checks.put("race_stacking", RaceVectors::spacing);
        checks.put("scenario", v -> {
            if (v.in().has("events")) {
                story(v);
            } else {
                goodRaces(v);
            }
        });
    }

    private static void spacing(Vector v) {
        List<Raced> races = new ArrayList<>();
        for (JsonNode race : v.in().get("races")) {
            races.add(new Raced(
                    "race" + races.size(),
                    LocalDate.parse(race.get(0).asText()),
                    race.get(1).asInt(),
                    race.get(2).asDouble(),
                    race.get(3).asBoolean() ? Raced.Result.GOOD : Raced.Result.NOT_GOOD));
        }
        window(v, RaceWindow.of(races, LocalDate.parse(v.text("today")), SPACING));
    }

    private static void window(Vector v, RaceWindow window) {
        assertThat(window.isStacked() ? RaceStacking.NAME : RaceTooSoon.NAME)
                .isEqualTo(v.expected().get("flag").asText());
        assertThat(window.isStacked() || window.isTooSoon()).isTrue();
        assertThat(window.severity()).hasToString(v.expected().get("severity").asText());
        assertThat(window.isAllGood()).isEqualTo(v.expected().get("allGood").asBoolean());
        v.is("races", window.races().size());
        v.is("shortGaps", window.shortGaps());
    }

    /** The athlete of the seed story: seven days without a race after each 10K. */
    private static void goodRaces(Vector v) {
        List<Raced> races = new ArrayList<>();
        for (JsonNode date : v.in().get("races")) {
            races.add(new Raced(date.asText(), LocalDate.parse(date.asText()), 7, 1, Raced.Result.GOOD));
        }
        LocalDate last = races.getLast().date();
        window(v, RaceWindow.of(races, last, SPACING));
        List<Finding> found = new RaceStacking(SPACING).find(races, new Horizon(last.minusDays(60), last));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(last);
            assertThat(finding.severity())
                    .hasToString(v.expected().get("severity").asText());
            assertThat(finding.params()).containsEntry("allGood", "true");
        });
    }

    private static void story(Vector v) {
        Journal journal =
                new Journal(LocalDate.parse("2025-04-01"), LocalDate.parse("2025-06-30")).fit(v.number("ctlPre"));
        List<Raced> races = new ArrayList<>();
        List<RaceResult> results = new ArrayList<>();
        for (JsonNode event : v.in().get("events")) {
            LocalDate date = LocalDate.parse(event.get("date").asText());
            switch (event.get("type").asText()) {
                case "RACE" -> {
                    DetrainingPlan plan = plan(v, event, date);
                    journal.race(date, plan);
                    races.add(new Raced(
                            date.toString(),
                            date,
                            plan.length().noRaceDays(),
                            plan.factors().effort(),
                            event.get("good").asBoolean() ? Raced.Result.GOOD : Raced.Result.NOT_GOOD));
                    results.add(RaceResult.of(
                            date.toString(),
                            date,
                            plan.cause() == RaceType.RUN_10K ? 10_000 : 5_000,
                            event.get("time_s").asDouble()));
                }
                case "SESSION" -> journal.hard(date, session(event));
                default -> journal.load(date, 0);
            }
        }
        DetrainingPlan first =
                journal.planOn(races.getFirst().date().plusDays(1).toEpochDay()).orElseThrow();
        plan(v, first);
        flags(v, journal, races, results);
    }

    private static void plan(Vector v, DetrainingPlan plan) {
        JsonNode expected = v.expected().get("plan");
        assertThat(plan.days()).isEqualTo(expected.get("T").asInt());
        assertThat(plan.rest()).isEqualTo(expected.get("rest").asInt());
        assertThat(plan.active()).isEqualTo(expected.get("active").asInt());
        assertThat(plan.length().reload()).isEqualTo(expected.get("reload").asInt());
        assertThat(plan.hardAllowedFrom())
                .hasToString(expected.get("hardAllowedFrom").asText());
        assertThat(plan.raceAllowedFrom())
                .hasToString(expected.get("raceAllowedFrom").asText());
    }

    private static void flags(Vector v, Journal journal, List<Raced> races, List<RaceResult> results) {
        Horizon horizon = Horizon.of(journal);
        List<Finding> found = new ArrayList<>(new EarlyReturn().find(journal));
        found.addAll(new RaceStacking(SPACING).find(races, horizon));
        found.addAll(new RaceTooSoon(SPACING).find(races, List.of(), horizon));
        found.addAll(RaceDecline.DEFAULT.find(results, List.copyOf(found), horizon));
        found.sort(Comparator.comparing(Finding::day));
        JsonNode expected = v.expected().get("flags");
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            JsonNode flag = expected.get(i);
            assertThat(finding.rule()).isEqualTo(flag.get("flag").asText());
            assertThat(finding.day()).hasToString(flag.get("date").asText());
            if (flag.has("severity")) {
                assertThat(finding.severity()).hasToString(flag.get("severity").asText());
            }
            if (flag.has("decrementPct")) {
                new Vector(v.id(), v.in(), flag.get("decrementPct"), v.tolerance())
                        .is(Double.parseDouble(finding.params().getOrDefault("decrementPct", "NaN")));
            }
        }
    }

    private static DetrainingPlan plan(Vector v, JsonNode race, LocalDate date) {
        RaceEffort effort = new RaceEffort(
                RaceType.valueOf(race.get("raceType").asText()),
                0,
                0,
                false,
                OptionalDouble.of(race.get("lu").asDouble()),
                OptionalDouble.of(race.get("rpe").asDouble()),
                OptionalDouble.empty());
        Habit habit = new Habit(
                TrainingClass.valueOf(v.text("class_")),
                v.number("ctlPre"),
                (int) v.number("weeksInCycle"),
                OptionalInt.of((int) v.number("age")));
        return DetrainingPlan.of(date.toString(), date, effort, habit);
    }

    private static HardSession session(JsonNode session) {
        return new HardSession(
                "session",
                SessionKind.valueOf(session.get("kind").asText()),
                LoadMethod.HR_STREAM,
                session.get("rpe").asInt() * 10,
                (int) (session.get("IF").asDouble() * 1000),
                (long) (session.get("lu").asDouble() * 1e6),
                session.get("minutes").asLong() * 60,
                0,
                0);
    }
}
