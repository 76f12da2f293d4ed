package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every athlete: merging, silence, beginnings, and the bytes of every state on the way. */
class LawsPropertyTest {

    /** Rules that need no history of their own (science.md 3.5), and the plan's. */
    private static final Set<String> EVENT_RULES = Set.of(
            "EARLY_RETURN",
            "PLAN_OVERLOAD",
            "PLAN_STALLED",
            "RACE_STACKING",
            "RACE_TOO_SOON",
            "RACE_DECLINE_AFTER_SHORT_REST",
            "SORE_TRAINING",
            "SAME_MUSCLE_TOO_SOON",
            "REST_DAY_DUE",
            "LOW_VARIETY");

    /** What may end an episode although nothing was heard: the calendar. */
    private static final Set<String> CALENDAR =
            Set.of("time_passed", "race_passed", "day_passed", "plan_ended", "gap_fulfilled", "no_data");

    private static final int SILENCE_DAYS = 6;
    private static final int DAYS = Ledger.HORIZON_DAYS - SILENCE_DAYS;

    @Property(seed = "1", tries = 3000)
    void merging_is_associative_and_knows_no_order(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> one = revisions(random);
        List<TrainingEvent> two = revisions(random);
        List<TrainingEvent> three = revisions(random);

        var left = merged(merged(one, two).values(), three);
        var right = merged(one, merged(two, three).values());

        assertThat(left).isEqualTo(right).isEqualTo(merged(merged(three, one).values(), two));
        assertThat(rows(one, two, three)).isEqualTo(rows(three, two, one)).containsExactlyElementsOf(sorted(left));
    }

    /** Revisions of a few events, some of the same number; equal hashes are equal contents. */
    private static List<TrainingEvent> revisions(Random random) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            TrainingEvent run = Athletes.run("e" + random.nextInt(4), MONDAY.plusDays(random.nextInt(3)), 30, 5);
            boolean isRetraction = random.nextInt(4) == 0;
            events.add(new TrainingEvent(
                    run.id(),
                    random.nextInt(3),
                    "h" + run.localDate() + isRetraction,
                    run.localDate(),
                    run.at(),
                    run.zone(),
                    run.source(),
                    run.device(),
                    false,
                    isRetraction ? new Fact.Retraction(Optional.empty()) : run.fact()));
        }
        return events;
    }

    private static Map<String, TrainingEvent> merged(Collection<TrainingEvent> some, Collection<TrainingEvent> others) {
        Map<String, TrainingEvent> merged = new TreeMap<>();
        some.forEach(event -> merged.merge(event.id(), event, (a, b) -> b.supersedes(a) ? b : a));
        others.forEach(event -> merged.merge(event.id(), event, (a, b) -> b.supersedes(a) ? b : a));
        return merged;
    }

    private static List<TrainingEvent> sorted(Map<String, TrainingEvent> merged) {
        return merged.values().stream().sorted(TrainingEvent.ORDER).toList();
    }

    @SafeVarargs
    private static List<TrainingEvent> rows(List<TrainingEvent>... parts) {
        Diary diary = new Diary();
        for (List<TrainingEvent> part : parts) {
            diary.hearsAll(part);
        }
        return diary.between(MONDAY, MONDAY.plusDays(9));
    }

    @Property(seed = "1", tries = 1000)
    void of_an_athlete_of_a_week_only_the_events_themselves_are_judged(@ForAll long seed) {
        Random random = new Random(seed);
        Diary diary = new Diary().lives(life(random, 7), MONDAY.plusDays(7));

        assertThat(EVENT_RULES)
                .containsAll(diary.flags().values().stream().map(Flag::rule).toList());
    }

    @Property(seed = "1", tries = 1000)
    void of_someone_unheard_of_nothing_is_said(@ForAll long seed) {
        Random random = new Random(seed);
        Diary diary = new Diary();
        for (int day = 0; day < 400; day += 1 + random.nextInt(100)) {
            diary.opens(MONDAY.plusDays(day));
        }

        assertThat(diary.flags()).isEmpty();
        assertThat(diary.plans()).isEmpty();
        assertThat(diary.ledger().standing()).isEmpty();
    }

    /** Each evening of a life is followed by silence, beside the life itself: more than a thousand silences. */
    @Property(seed = "1", tries = 40)
    void silence_never_improves_anything(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> events = life(random, DAYS);
        Diary diary = new Diary();
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = MONDAY.plusDays(day);
            diary.opens(today);
            events.stream().filter(event -> event.localDate().equals(today)).forEach(diary::hears);
            if (day > 25) {
                assertSilenceImprovesNothing(diary, today, 1 + random.nextInt(SILENCE_DAYS));
            }
        }
    }

    private static void assertSilenceImprovesNothing(Diary diary, LocalDate today, int days) {
        Silence silence = Silence.after(diary, today.plusDays(days));
        JudgedMorning before = diary.day(today).morning().orElseThrow();
        silence.morning().ifPresent(after -> {
            // after a week of which nobody says anything there is no level to speak of, and it says why
            assertThat(
                            after.strain().state().forLackOfData()
                                    ? before.strain().level()
                                    : after.strain().level())
                    .isGreaterThanOrEqualTo(before.strain().level());
            assertThat(after.readiness().score().orElse(0))
                    .isLessThanOrEqualTo(before.readiness().score().orElse(100));
        });
        silence.plans()
                .forEach(plan -> Optional.ofNullable(diary.plans().get(plan.id()))
                        .ifPresent(old -> assertThat(plan.hardAllowedFrom()).isAfterOrEqualTo(old.hardAllowedFrom())));
        // what today itself ends, ends when today closes
        assertThat(silence.flags())
                .filteredOn(flag -> flag.status() == Status.CLEARED || flag.status() == Status.WITHDRAWN)
                .filteredOn(flag -> flag.clearedOn().map(today::isBefore).orElse(true))
                .allSatisfy(flag ->
                        assertThat(CALENDAR).containsAll(flag.because().stream().toList()));
    }

    /** What is said of the days in which nothing is heard; the diary does not learn of it. */
    private record Silence(Optional<JudgedMorning> morning, List<Flag> flags, List<Plan> plans) {

        static Silence after(Diary diary, LocalDate until) {
            List<Flag> flags = new ArrayList<>();
            List<Plan> plans = new ArrayList<>();
            Optional<JudgedMorning> morning = Optional.empty();
            for (Outcome outcome : new Coach(RuleSet.standard())
                    .openDay(diary.ledger(), diary, until)
                    .outcomes()) {
                switch (outcome) {
                    case Outcome.DayJudged(JudgedDay day) ->
                        morning = day.date().equals(until) ? day.morning() : morning;
                    case Outcome.FlagJudged(Flag flag) -> flags.add(flag);
                    case Outcome.PlanJudged(Plan plan) -> plans.add(plan);
                }
            }
            return new Silence(morning, flags, plans);
        }
    }

    /** Nothing that was said becomes untrue because its beginnings leave the horizon. */
    @Property(seed = "1", tries = 30)
    void days_that_pass_withdraw_nothing(@ForAll long seed) {
        List<TrainingEvent> events = life(new Random(seed), DAYS);
        Diary diary = new Diary().lives(events, MONDAY.plusDays(DAYS));
        for (int day = DAYS + 1; day < 3 * DAYS; day++) {
            diary.opens(MONDAY.plusDays(day));
        }

        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.status() == Status.WITHDRAWN)
                .extracting(Flag::because)
                .doesNotContain(Optional.of("day_opened"));
    }

    /** Every state that a life passes through, not only its last. */
    @Property(seed = "1", tries = 50)
    void every_state_on_the_way_survives_its_bytes(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> events = life(random, 30);
        Collections.shuffle(events, random);
        Diary diary = new Diary();
        for (TrainingEvent event : events) {
            if (random.nextInt(5) == 0) {
                diary.opens(MONDAY.plusDays(random.nextInt(40)));
            }
            diary.hears(random.nextInt(8) == 0 ? Athletes.retracted(event) : event);
            byte[] bytes = StateCodec.encode(diary.ledger());
            assertThat(StateCodec.decode(bytes)).isEqualTo(diary.ledger());
            assertThat(StateCodec.encode(StateCodec.decode(bytes))).isEqualTo(bytes);
        }
    }

    /** Some days of a life: training or not, a race now and then, mornings of which some say nothing. */
    private static List<TrainingEvent> life(Random random, int days) {
        List<TrainingEvent> events = new ArrayList<>();
        events.add(Athletes.profile("p", MONDAY, TrainingClass.values()[random.nextInt(3)]));
        int tired = random.nextInt(days);
        for (int day = 0; day < days; day++) {
            LocalDate date = MONDAY.plusDays(day);
            boolean bad = day >= tired && day < tired + 14;
            training(day, date, bad, random).ifPresent(events::add);
            if (random.nextInt(8) > 0) {
                events.add(Athletes.variability(
                        "v" + day, date, (bad ? 40 : 60) + random.nextInt(12), "ring " + (day < 40 ? 0 : 1)));
                events.add(Athletes.resting("h" + day, date, (bad ? 58 : 50) + random.nextInt(5)));
            }
            if (random.nextInt(6) > 0) {
                events.add(Athletes.sleep("s" + day, date, 330 + random.nextInt(180)));
                events.add(Athletes.answers("a" + day, date, (bad ? 4 : 1) + random.nextInt(3)));
            }
        }
        return events;
    }

    private static Optional<TrainingEvent> training(int day, LocalDate date, boolean bad, Random random) {
        int minutes = 25 + random.nextInt(bad ? 120 : 60);
        return switch (random.nextInt(10)) {
            case 0 -> Optional.of(Athletes.race("r" + day, date, minutes, 5_000 + random.nextInt(20_000), 9));
            case 1 -> Optional.of(Athletes.intervals("i" + day, date, minutes));
            case 2 -> Optional.of(Athletes.lift("l" + day, date, minutes));
            case 3 -> Optional.of(Athletes.byHeart("b" + day, date, minutes, 130 + random.nextInt(40), false, 9_000));
            case 4, 5 -> Optional.empty();
            case 6 ->
                Optional.of(
                        random.nextBoolean()
                                ? Athletes.restDay("d" + day, date)
                                : Athletes.heartbeat("d" + day, date, random.nextBoolean()));
            default -> Optional.of(Athletes.run("w" + day, date, minutes, 3 + random.nextInt(6)));
        };
    }
}
