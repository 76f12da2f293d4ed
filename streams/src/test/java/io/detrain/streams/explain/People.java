package io.detrain.streams.explain;

import static io.detrain.streams.training.Athletes.MONDAY;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.OutcomeReader;
import io.detrain.streams.wire.OutcomeWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People whose flags and plans are explained, and their cases. */
final class People {

    static final AthleteKey ANNA = new AthleteKey("acme", "anna");

    private static final LocalDate RACE = MONDAY.plusWeeks(8).minusDays(1);
    private static final int STEADY_DAYS = 70;

    private People() {}

    /** A 10K, two days off, intervals, and a slower race two weeks on. */
    static Diary backTooSoon() {
        var events = weeks(8);
        events.add(Athletes.race("10k", RACE, 44, 10_000, 9));
        events.add(Athletes.answers("sore", RACE.plusDays(3), 5));
        events.add(Athletes.run("long jog", RACE.plusDays(2), 60, 4));
        events.add(Athletes.intervals("back", RACE.plusDays(3), 50));
        events.add(Athletes.race("slower", RACE.plusDays(14), 46, 10_000, 9));
        return new Diary().lives(events, RACE.plusDays(15));
    }

    /** Three good 10Ks on consecutive Sundays. */
    static Diary stacking() {
        var events = weeks(8);
        for (int week = 0; week < 3; week++) {
            events.add(Athletes.race("10k." + week, RACE.plusWeeks(week), 44, 10_000, 9));
        }
        return new Diary().lives(events, RACE.plusDays(15));
    }

    /** A half marathon after which every morning is a bad one, until the athlete ends the plan. */
    static Diary notBack(int answer, int days) {
        List<TrainingEvent> events = new ArrayList<>(List.of(Athletes.profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int day = 0; MONDAY.plusDays(day).isBefore(RACE); day++) {
            LocalDate date = MONDAY.plusDays(day);
            events.add(Athletes.variability("v" + day, date, 60 + day % 3, "ring"));
            events.add(Athletes.answers("a" + day, date, 2 + day % 2));
            if (day % 2 == 0) {
                events.add(Athletes.run("w" + day, date, 50, 5));
            }
        }
        events.add(Athletes.race("half", RACE, 100, 21_097, 9));
        for (int day = 1; day <= days; day++) {
            events.add(Athletes.variability("rv" + day, RACE.plusDays(day), 60 + day % 3, "ring"));
            events.add(Athletes.answers("ra" + day, RACE.plusDays(day), answer));
        }
        return new Diary().lives(events, RACE.plusDays(days));
    }

    /** The same, ended by the athlete after a hard session on the second day. */
    static Diary impatient() {
        var diary = notBack(3, 5);
        diary.hears(Athletes.intervals("too soon", RACE.plusDays(2), 40));
        return diary.hears(Athletes.override("enough", RACE.plusDays(5), "half", "my coach says so"));
    }

    /** Declares the end of a cycle, and the end of the season. */
    static Diary declaresEnds() {
        var events = weeks(8);
        events.add(Athletes.context("cycle end", RACE, Fact.ContextTag.CYCLE_END));
        events.add(Athletes.context("season end", RACE.plusDays(20), Fact.ContextTag.SEASON_END));
        return new Diary().lives(events, RACE.plusDays(22));
    }

    /** A casual runner's 5K, a 12 km race two days later, and a half marathon that is deleted again. */
    static Diary casual() {
        var events = new ArrayList<>(List.of(Athletes.profile("p", MONDAY, TrainingClass.CASUAL)));
        events.addAll(Athletes.casual5k());
        events.add(Athletes.race("12k", RACE.plusDays(8), 75, 12_000, 8));
        var mistaken = Athletes.race("mistaken", RACE.plusDays(20), 130, 21_097, 8);
        events.add(mistaken);
        var diary = new Diary().lives(events, RACE.plusDays(21));
        return diary.hears(Athletes.retracted(mistaken));
    }

    /** Six weeks with a little more each, and never a day of rest. */
    static Diary overreacher() {
        return new Diary().lives(Athletes.overreacher(), MONDAY.plusDays(40));
    }

    /** Ten steady weeks, then so many hard days under which body and mood give way. */
    static Diary strained(int hardDays) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day < STEADY_DAYS; day++) {
            int wave = day % 3;
            events.addAll(morning(day, 60 + wave, 50 + wave * 0.5, 450 + 10 * wave, 2 + wave % 2));
            if (day % 7 != 6) {
                events.add(Athletes.run("r" + day, MONDAY.plusDays(day), 40 + 10 * wave, 4));
            }
        }
        for (int day = STEADY_DAYS; day < STEADY_DAYS + hardDays; day++) {
            int worse = Math.min(14, day - STEADY_DAYS);
            events.addAll(morning(day, 60 - 2.0 * worse, 50 + worse, 420 - 8 * worse, Math.min(7, 3 + worse / 2)));
            boolean easing = day >= STEADY_DAYS + 14;
            events.add(Athletes.run("r" + day, MONDAY.plusDays(day), easing ? 15 : 110, easing ? 2 : 8));
        }
        return new Diary().lives(events, MONDAY.plusDays(STEADY_DAYS + hardDays - 1L));
    }

    /** The first flag of a rule, with its days. */
    static Case flag(Diary diary, String rule) {
        Flag flag = diary.flags().values().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + rule + " in " + diary.flags().keySet()));
        return new Case.OfFlag(flag, days(diary, CaseWindow.of(flag)));
    }

    static Case plan(Diary diary, String id) {
        Plan plan = diary.plans().get(id);
        if (plan == null) {
            throw new AssertionError("no " + id + " in " + diary.plans().keySet());
        }
        return new Case.OfPlan(plan, days(diary, CaseWindow.of(plan)));
    }

    private static List<CaseDay> days(Diary diary, CaseWindow window) {
        return diary.days().subMap(window.from(), true, window.to(), true).values().stream()
                .map(day -> OutcomeReader.day(
                        (DayJudgement) OutcomeWriter.write(ANNA, new Outcome.DayJudged(day), Instant.EPOCH)))
                .toList();
    }

    private static List<TrainingEvent> weeks(int weeks) {
        List<TrainingEvent> events = new ArrayList<>(List.of(Athletes.profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int week = 0; week < weeks; week++) {
            for (int day : new int[] {0, 2, 4}) {
                events.add(Athletes.run(
                        "w" + week + "." + day, MONDAY.plusWeeks(week).plusDays(day), 45, 5));
            }
        }
        return events;
    }

    private static List<TrainingEvent> morning(int day, double ms, double bpm, int sleep, int answer) {
        LocalDate date = MONDAY.plusDays(day);
        return List.of(
                Athletes.variability("v" + day, date, ms, "ring"),
                Athletes.resting("h" + day, date, bpm),
                Athletes.sleep("s" + day, date, sleep),
                Athletes.answers("a" + day, date, answer));
    }
}
