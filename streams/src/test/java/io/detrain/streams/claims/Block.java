package io.detrain.streams.claims;

import static io.detrain.streams.training.Athletes.MONDAY;

import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.Status;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Weeks of training as an athlete tells them, and what the Coach has said when they are over. */
final class Block {

    private final List<TrainingEvent> events = new ArrayList<>();
    private LocalDate until;

    private Block(LocalDate until) {
        this.until = until;
    }

    /** Someone of a declared class; without one the Coach finds it. */
    static Block of(TrainingClass trainingClass) {
        Block block = new Block(MONDAY);
        block.events.add(Athletes.profile("profile", MONDAY, trainingClass));
        return block;
    }

    static Block ofSomeone() {
        return new Block(MONDAY);
    }

    /** The same runs in each of some weeks from the first Monday, on these days of them. */
    Block weeks(int weeks, int minutes, double rpe, int... daysOfWeek) {
        for (int week = 0; week < weeks; week++) {
            for (int day : daysOfWeek) {
                LocalDate date = MONDAY.plusWeeks(week).plusDays(day);
                add(Athletes.run("run " + date, date, minutes, rpe));
            }
        }
        return this;
    }

    Block add(TrainingEvent event) {
        events.add(event);
        return until(event.localDate());
    }

    /** A finished race without a recording. */
    Block race(String id, LocalDate day, Sport sport, RaceType type, double metres, int minutes) {
        return add(raced(id, day, sport, type, metres, minutes));
    }

    private static TrainingEvent raced(
            String id, LocalDate day, Sport sport, RaceType type, double metres, int minutes) {
        return Athletes.event(
                id,
                day,
                LocalTime.of(20, 0),
                new Fact.Race(
                        Fact.RaceStage.RESULT,
                        day,
                        sport,
                        type,
                        metres > 0 ? OptionalDouble.of(metres) : OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalLong.of(minutes * 60L),
                        OptionalDouble.of(9),
                        false,
                        Optional.empty(),
                        OptionalDouble.empty()));
    }

    /** Waits until a day. */
    Block until(LocalDate day) {
        until = day.isAfter(until) ? day : until;
        return this;
    }

    /** All of it, lived day by day. */
    Diary lived() {
        return new Diary().lives(events, until);
    }

    /** The plan after a race, once lived. */
    Plan plan(String race) {
        return Optional.ofNullable(lived().plans().get(race))
                .orElseThrow(() -> new AssertionError("no plan after " + race));
    }

    /** What stands of some rules, by day. */
    static List<Flag> flags(Diary diary, String... rules) {
        return diary.flags().values().stream()
                .filter(flag -> Arrays.asList(rules).contains(flag.rule()))
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .sorted(Comparator.comparing(Flag::day))
                .toList();
    }

    static Flag only(Diary diary, String rule) {
        List<Flag> flags = flags(diary, rule);
        if (flags.size() != 1) {
            throw new AssertionError("need one " + rule + ", got " + flags);
        }
        return flags.getFirst();
    }
}
