package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.strain.StrainDay;
import io.detrain.streams.strain.StrainState;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** State and standing judgements are a function of the current events and the last opened day, whatever the order. */
class OrderPropertyTest {

    private static final int DAYS = Ledger.HORIZON_DAYS;
    private static final int LONG_AGO_DAYS = 160;
    private static final LocalDate END = MONDAY.plusDays(DAYS);

    /** All at once before the first day, which folds once; one by one, in any order, among days that open. */
    @Property(seed = "1", tries = 1500)
    void any_order_gives_the_same_bytes_and_the_same_standing_judgements(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> history = history(random);
        Diary batch = new Diary().hearsAll(current(history)).opens(END);
        Diary live = shuffledLife(history, random);

        byte[] bytes = StateCodec.encode(live.ledger());
        assertThat(bytes).isEqualTo(StateCodec.encode(batch.ledger()));
        assertThat(StateCodec.decode(bytes)).isEqualTo(live.ledger());
        assertThat(standing(live.flags().values()))
                .isEqualTo(standing(batch.flags().values()));
        assertThat(standingPlans(live.plans().values()))
                .isEqualTo(standingPlans(batch.plans().values()));
        assertThat(judgedDays(live)).isEqualTo(judgedDays(batch));
        assertOpeningAgainChangesNothing(live);
    }

    private static void assertOpeningAgainChangesNothing(Diary diary) {
        Ledger before = diary.ledger();
        diary.news();

        diary.opens(END).opens(END.minusDays(3));

        assertThat(diary.ledger()).isEqualTo(before);
        assertThat(diary.news()).isEmpty();
    }

    /** What is later than the horizon changes loads at once; strain and readiness wait for a repair. */
    @Property(seed = "1", tries = 200)
    void any_lateness_gives_the_same_loads(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> history = history(random, LONG_AGO_DAYS);
        Diary batch = new Diary().hearsAll(current(history)).opens(END);
        Diary live = shuffledLife(history, random);

        assertThat(loads(live)).isEqualTo(loads(batch));
        assertThat(standingPlans(live.plans().values()))
                .isEqualTo(standingPlans(batch.plans().values()));
    }

    @Property(seed = "1", tries = 300)
    void a_day_without_data_never_makes_the_athlete_look_fresher(@ForAll("gaps") int gap, @ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            events.add(Athletes.run("d" + day, MONDAY.plusDays(day), 30 + random.nextInt(60), 4 + random.nextInt(5)));
        }
        Diary diary = new Diary().hearsAll(events).opens(MONDAY.plusDays(59));
        double before = diary.day(MONDAY.plusDays(59)).formShare().orElseThrow();

        diary.opens(MONDAY.plusDays(59 + gap));

        assertThat(diary.day(MONDAY.plusDays(59 + gap)).formShare().orElse(before))
                .isLessThanOrEqualTo(before);
    }

    @Provide
    Arbitrary<Integer> gaps() {
        return Arbitraries.integers().between(2, 12);
    }

    /** A history: new events, copies, races, edits, moves, deletions, profiles, answers. */
    private static List<TrainingEvent> history(Random random) {
        return history(random, DAYS);
    }

    private static List<TrainingEvent> history(Random random, int days) {
        List<TrainingEvent> history = new ArrayList<>();
        int count = 5 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            TrainingEvent event = fresh("e" + i, END.minusDays(1 + random.nextInt(days)), random);
            history.add(event);
            for (int copy = 0; random.nextInt(3) == 0 && event.fact() instanceof Fact.Workout; copy++) {
                history.add(copy(event, "copy" + i + (copy == 0 ? "" : "." + copy), random));
            }
            while (random.nextInt(3) == 0) {
                event = changed(event, random);
                history.add(event);
            }
        }
        if (random.nextBoolean()) {
            history.add(Athletes.split("split", END, "e" + random.nextInt(5), "copy" + random.nextInt(5)));
        }
        return history;
    }

    /** The same time, a part of it, or the same in another zone: copies that are not all copies of each other. */
    private static TrainingEvent copy(TrainingEvent event, String id, Random random) {
        Fact fact = random.nextBoolean()
                ? event.fact()
                : Athletes.workout(Sport.RUN, SessionKind.UNKNOWN, 20 + random.nextInt(60), 0, 1 + random.nextInt(9));
        long shift = random.nextInt(3) == 0 ? 3600L * random.nextInt(6) : 60L * random.nextInt(30);
        TrainingEvent copy = Athletes.with(event, id, random.nextBoolean() ? "strava" : "polar", fact);
        return new TrainingEvent(
                copy.id(),
                copy.revision(),
                copy.contentHash(),
                copy.localDate(),
                copy.at().plusSeconds(shift),
                copy.zone(),
                copy.source(),
                Optional.of("device " + random.nextInt(2)),
                random.nextInt(10) == 0,
                copy.fact());
    }

    private static TrainingEvent fresh(String id, LocalDate date, Random random) {
        int minutes = 20 + random.nextInt(100);
        return switch (random.nextInt(28)) {
            case 0 -> Athletes.race(id, date, minutes, 5_000 + random.nextInt(40_000), 5 + random.nextInt(6));
            case 1 -> Athletes.declared(id, date, 5_000 + random.nextInt(20_000), minutes * 60L);
            case 2 -> Athletes.intervals(id, date, minutes);
            case 3 -> Athletes.lift(id, date, minutes);
            case 4 -> Athletes.restDay(id, date);
            case 5 -> Athletes.heartbeat(id, date, random.nextBoolean());
            case 6 -> Athletes.wellness(id, date, 1 + random.nextInt(7));
            case 7 -> Athletes.profile(id, date, TrainingClass.values()[random.nextInt(3)]);
            case 8 -> Athletes.byHeart(id, date, minutes, 120 + random.nextInt(60), random.nextInt(5) == 0, 9_000);
            case 9 ->
                Athletes.context(id, date, random.nextBoolean() ? Fact.ContextTag.CYCLE_END : Fact.ContextTag.ILL);
            case 10 ->
                Athletes.event(
                        id,
                        date,
                        java.time.LocalTime.MIDNIGHT,
                        Athletes.profileFact(OptionalInt.of(180 + random.nextInt(20)), Optional.empty()));
            case 11 -> Athletes.variability(id, date, 30 + random.nextInt(60), "ring " + random.nextInt(2));
            case 12 -> Athletes.resting(id, date, 40 + random.nextInt(30));
            case 13 -> Athletes.sleep(id, date, 240 + random.nextInt(300));
            case 20, 21 -> Athletes.settings(id, date, anySettings(random));
            case 22 -> Athletes.reports(id, date, random.nextInt(24), symptom(random), symptom(random));
            case 14 -> Athletes.ill(id, date, date.plusDays(random.nextInt(6)));
            case 15 ->
                Athletes.steady(
                        id,
                        date,
                        minutes,
                        2.5 + random.nextInt(10) / 10.0,
                        120 + random.nextInt(40),
                        random.nextInt(8),
                        random.nextInt(15) / 100.0);
            case 16 -> Athletes.heavy(id, date, minutes, random.nextBoolean() ? "UPPER" : "FULL");
            case 17 -> Athletes.accepted(id, date, random.nextBoolean() ? "CYCLE_BREAK_DUE/x" : "PEAK_HELD/x");
            case 18 ->
                Athletes.context(id, date, random.nextBoolean() ? Fact.ContextTag.INJURED : Fact.ContextTag.OFF_SEASON);
            case 19 ->
                Athletes.event(
                        id,
                        date,
                        java.time.LocalTime.MIDNIGHT,
                        Athletes.profileFact(OptionalInt.of(180 + random.nextInt(20)), Optional.empty()));
            default -> Athletes.run(id, date, minutes, 2 + random.nextInt(8));
        };
    }

    private static Symptom symptom(Random random) {
        return Symptom.values()[random.nextInt(Symptom.values().length)];
    }

    private static Map<String, Double> anySettings(Random random) {
        Map<String, Double> values = new TreeMap<>();
        for (Setting setting : SettingsList.ALL) {
            if (random.nextInt(8) == 0) {
                double share = random.nextInt(5) / 4.0;
                double value = setting.least() + share * (setting.most() - setting.least());
                values.put(setting.key(), setting.whole() ? Math.rint(value) : value);
            }
        }
        return random.nextInt(4) == 0 ? Map.of() : values;
    }

    private static TrainingEvent changed(TrainingEvent event, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Athletes.retracted(event);
            case 1 -> inside(Athletes.moved(event, random.nextInt(7) - 3), event);
            case 2 ->
                Athletes.revised(
                        event, Athletes.workout(Sport.RUN, SessionKind.UNKNOWN, 20 + random.nextInt(60), 8_000, 6));
            default -> Athletes.revised(event, event.fact());
        };
    }

    private static TrainingEvent inside(TrainingEvent moved, TrainingEvent event) {
        return moved.localDate().isAfter(END) || moved.localDate().isBefore(MONDAY) ? event : moved;
    }

    /** Shuffled, with repetitions, and days opened in between; of every other athlete some of it before any day. */
    private static Diary shuffledLife(List<TrainingEvent> history, Random random) {
        List<TrainingEvent> sent = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(4) == 0).forEach(sent::add);
        Collections.shuffle(sent, random);
        Diary diary = new Diary();
        int opened = random.nextBoolean() ? 0 : random.nextInt(sent.size());
        diary.hearsAll(sent.subList(0, opened)).opens(MONDAY.plusDays(random.nextInt(DAYS)));
        for (TrainingEvent event : sent.subList(opened, sent.size())) {
            if (random.nextInt(6) == 0) {
                diary.opens(MONDAY.plusDays(random.nextInt(DAYS)));
            }
            diary.hears(event);
        }
        return diary.opens(END);
    }

    private static Collection<TrainingEvent> currentById(List<TrainingEvent> history) {
        Map<String, TrainingEvent> current = new TreeMap<>();
        history.forEach(event -> current.merge(event.id(), event, (a, b) -> b.supersedes(a) ? b : a));
        return current.values();
    }

    private static List<TrainingEvent> current(List<TrainingEvent> history) {
        return List.copyOf(currentById(history));
    }

    private static Map<String, String> standing(Collection<Flag> flags) {
        return flags.stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN && isRecent(flag))
                .collect(Collectors.toMap(
                        Flag::id,
                        flag -> flag.severity() + " " + flag.day() + " " + flag.clearedOn() + " " + flag.params()
                                + flag.evidence().size()));
    }

    private static boolean isRecent(Flag flag) {
        return !flag.day().isBefore(END.minusDays(Ledger.HORIZON_DAYS));
    }

    private static Map<String, String> standingPlans(Collection<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.status() != Status.WITHDRAWN)
                .filter(plan -> !plan.raceDate().isBefore(END.minusDays(Ledger.HORIZON_DAYS)))
                .collect(Collectors.toMap(
                        Plan::id, plan -> plan.phases() + " " + plan.caps() + plan.active() + plan.factors()));
    }

    /** Days as published, those aside of which nothing more is said than that nothing is known. */
    private static Map<LocalDate, List<Double>> loads(Diary diary) {
        return judgedDays(diary).values().stream()
                .collect(Collectors.toMap(
                        JudgedDay::date,
                        day -> List.of(day.load(), day.fitness(), day.fatigue(), day.form(), day.confidence())));
    }

    private static Map<LocalDate, JudgedDay> judgedDays(Diary diary) {
        return diary.days().entrySet().stream()
                .filter(entry -> entry.getValue().confidence() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> published(entry.getValue())));
    }

    /** Of the state of strain only the level is published; how many days are still missing to another is not. */
    private static JudgedDay published(JudgedDay day) {
        return new JudgedDay(
                day.date(),
                day.state(),
                day.closed(),
                day.load(),
                day.fitness(),
                day.fatigue(),
                day.form(),
                day.formShare(),
                day.confidence(),
                day.workouts(),
                day.miles(),
                day.morning().map(OrderPropertyTest::published),
                day.nextRace(),
                day.rules());
    }

    private static JudgedMorning published(JudgedMorning morning) {
        StrainDay strain = morning.strain();
        var none = StrainState.NONE;
        var shown =
                new StrainState(strain.level(), 0, 0, 0, 0, 0, none.onset(), none.onsetFitness(), none.forLackOfData());
        return new JudgedMorning(
                morning.readiness(),
                new StrainDay(
                        strain.day(),
                        strain.points(),
                        strain.instant(),
                        strain.overreachCandidate(),
                        strain.skipped(),
                        strain.answered(),
                        strain.confidence(),
                        strain.evidence(),
                        shown,
                        strain.professional()),
                morning.hrvStatus(),
                morning.inputs(),
                morning.restingHigh());
    }
}
