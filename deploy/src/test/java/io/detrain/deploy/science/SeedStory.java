package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.RowChange;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.RuleSet;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The seed story, lived with the Coach: a 10K, two days off, intervals, a 5K and a slower 10K. */
final class SeedStory implements Rows {

    private static final double THRESHOLD_MPS = 4;
    private static final List<String> TOLD =
            List.of("EARLY_RETURN", "RACE_TOO_SOON", "RACE_STACKING", "RACE_DECLINE_AFTER_SHORT_REST");

    private final Coach coach = new Coach(RuleSet.standard());
    private final Map<String, TrainingEvent> rows = new HashMap<>();
    private final Map<String, Flag> flags = new HashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private Ledger ledger = Ledger.empty();

    private SeedStory() {}

    static void holds(Vector v) {
        SeedStory story = new SeedStory();
        LocalDate first = date(v.in().get("events").get(0));
        story.open(first);
        story.hear("profile", first, profile(v, first));
        for (JsonNode event : v.in().get("events")) {
            story.live(event);
        }
        story.plan(v.expected().get("plan"));
        story.flags(v);
    }

    private void live(JsonNode event) {
        LocalDate day = date(event);
        while (ledger.lastOpenedDay().orElseThrow().isBefore(day)) {
            open(ledger.lastOpenedDay().orElseThrow().plusDays(1));
        }
        hear(
                event.get("type").asText() + day,
                day,
                switch (event.get("type").asText()) {
                    case "RACE" -> race(event);
                    case "SESSION" -> workout(event, event.get("minutes").asLong() * 60, Optional.empty());
                    default -> new Fact.Context(Fact.ContextTag.REST_DAY, Optional.empty());
                });
        if (event.path("good").asBoolean()) {
            hear("goal" + day, day, goal(event, day));
        }
    }

    /** The plan as it was drawn for the first race. */
    private void plan(JsonNode expected) {
        Plan plan = plans.getFirst();
        assertThat(plan.days()).isEqualTo(expected.get("T").asInt());
        assertThat(days(plan, PhaseKind.REST)).isEqualTo(expected.get("rest").asLong());
        assertThat(days(plan, PhaseKind.ACTIVE_RECOVERY))
                .isEqualTo(expected.get("active").asLong());
        assertThat(days(plan, PhaseKind.RELOAD))
                .isEqualTo(expected.get("reload").asLong());
        assertThat(plan.hardAllowedFrom())
                .hasToString(expected.get("hardAllowedFrom").asText());
        assertThat(plan.raceAllowedFrom())
                .hasToString(expected.get("raceAllowedFrom").asText());
    }

    private static long days(Plan plan, PhaseKind kind) {
        return plan.phases().stream()
                .filter(phase -> phase.kind() == kind)
                .flatMap(phase -> phase.from().datesUntil(phase.to().plusDays(1)))
                .count();
    }

    private void flags(Vector v) {
        List<Flag> told = flags.values().stream()
                .filter(flag -> TOLD.contains(flag.rule()))
                .sorted(Comparator.comparing(Flag::day))
                .toList();
        JsonNode expected = v.expected().get("flags");
        assertThat(told).hasSameSizeAs(expected);
        for (int i = 0; i < told.size(); i++) {
            Flag flag = told.get(i);
            assertThat(flag.rule()).isEqualTo(expected.get(i).get("flag").asText());
            assertThat(flag.day()).isEqualTo(date(expected.get(i)));
            if (expected.get(i).has("severity")) {
                assertThat(flag.severity())
                        .hasToString(expected.get(i).get("severity").asText());
            }
            if (expected.get(i).has("decrementPct")) {
                String percent = flag.params().getOrDefault("decrementPct", "NaN");
                v.is(expected.get(i).get("decrementPct"), " decrement", Double.parseDouble(percent));
            }
        }
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.get("date").asText());
    }

    private void open(LocalDate day) {
        apply(coach.openDay(ledger, this, day));
    }

    private void hear(String id, LocalDate day, Fact fact) {
        var at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        apply(coach.decide(
                ledger,
                this,
                new TrainingEvent(id, 1, "h", day, at, ZoneOffset.UTC, "garmin", Optional.empty(), false, fact)));
    }

    private void apply(Decision decision) {
        ledger = decision.ledger();
        for (RowChange change : decision.rows()) {
            switch (change) {
                case RowChange.Put(TrainingEvent event, Optional<LocalDate> previous) -> rows.put(event.id(), event);
                case RowChange.Expire(String id, LocalDate date) -> rows.remove(id);
            }
        }
        for (Outcome outcome : decision.outcomes()) {
            switch (outcome) {
                case Outcome.DayJudged day -> {}
                case Outcome.FlagJudged(Flag flag) -> flags.put(flag.id(), flag);
                case Outcome.PlanJudged(Plan plan) -> plans.add(plan);
            }
        }
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        Stream<TrainingEvent> inside = rows.values().stream()
                .filter(event ->
                        !event.localDate().isBefore(from) && !event.localDate().isAfter(to));
        return inside.sorted(TrainingEvent.ORDER).toList();
    }

    /** What is usual was said before the first day, so that it is the fitness on the eve of the first race. */
    private static Fact profile(Vector v, LocalDate first) {
        return new Fact.Profile(
                Optional.empty(),
                Optional.of(first.minusYears((long) v.number("age")).minusDays(1)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(THRESHOLD_MPS),
                OptionalDouble.empty(),
                Optional.of(TrainingClass.valueOf(v.text("class_"))),
                OptionalDouble.of(7 * v.number("ctlPre")),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Fact race(JsonNode event) {
        long seconds = event.get("time_s").asLong();
        var mark = new Fact.RaceMark(
                RaceType.valueOf(event.get("raceType").asText()), OptionalLong.of(seconds), OptionalDouble.empty());
        return workout(event, seconds, Optional.of(mark));
    }

    private static Fact goal(JsonNode event, LocalDate day) {
        return new Fact.Race(
                Fact.RaceStage.RESULT,
                day,
                Sport.RUN,
                RaceType.valueOf(event.get("raceType").asText()),
                metres(event),
                OptionalDouble.empty(),
                OptionalLong.of(event.get("time_s").asLong()),
                OptionalDouble.empty(),
                false,
                Optional.of(true),
                OptionalDouble.empty());
    }

    /** A run at the graded speed that costs what the story says. */
    private static Fact workout(JsonNode event, long seconds, Optional<Fact.RaceMark> race) {
        double speed = THRESHOLD_MPS * Math.sqrt(event.get("lu").asDouble() * 36 / seconds);
        return new Fact.Workout(
                Sport.RUN,
                race.isPresent()
                        ? SessionKind.RACE
                        : SessionKind.valueOf(event.get("kind").asText()),
                seconds,
                seconds,
                metres(event),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.of(event.get("rpe").asDouble()),
                OptionalDouble.empty(),
                OptionalDouble.of(speed),
                Set.of(),
                race,
                false,
                List.of(),
                Set.of("GPS"),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
    }

    private static OptionalDouble metres(JsonNode event) {
        return switch (event.path("raceType").asText()) {
            case "RUN_10K" -> OptionalDouble.of(10_000);
            case "RUN_5K" -> OptionalDouble.of(5_000);
            default -> OptionalDouble.empty();
        };
    }
}
