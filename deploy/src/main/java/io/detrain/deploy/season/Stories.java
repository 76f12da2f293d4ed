package io.detrain.deploy.season;

import static io.detrain.deploy.season.Effort.EASY;
import static io.detrain.deploy.season.Effort.INTERVALS;
import static io.detrain.deploy.season.Effort.LIFTING;
import static io.detrain.deploy.season.Effort.LONG;
import static io.detrain.deploy.season.Effort.TEMPO;
import static io.detrain.deploy.season.RaceType.RUN_10K;
import static io.detrain.deploy.season.RaceType.RUN_5K;
import static io.detrain.deploy.season.RaceType.RUN_HALF;
import static io.detrain.deploy.season.RaceType.RUN_MARATHON;
import static io.detrain.deploy.season.RaceType.TRI_70_3;
import static io.detrain.deploy.season.RaceType.TRI_IRONMAN;
import static io.detrain.deploy.season.Session.indoors;
import static io.detrain.deploy.season.Session.ride;
import static io.detrain.deploy.season.Session.run;
import static io.detrain.deploy.season.Session.swim;

import io.detrain.deploy.season.Person.Constitution;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The people one recognises. Day 0 is a Monday, so days 6, 13, 20 … are Sundays. */
final class Stories {

    private Stories() {}

    /** Rests five days after her marathon, and runs hard intervals on the seventh. */
    static Life marta(int index, Frame frame) {
        var marta = new Person(
                "marta-marathoner",
                "Marta",
                ZoneId.of("Europe/Berlin"),
                new Constitution("female", LocalDate.of(1988, 4, 2), 186, 48, 210),
                "UNKNOWN",
                2.95,
                LocalTime.of(17, 30),
                "garmin",
                "Forerunner 265");
        return new Script(index, frame, marta, runningWeek(marta, 1.0))
                .racesAndRecovers(34, RUN_10K, 1.0)
                .racesAndRecovers(48, RUN_HALF, 1.0)
                .races(62, RUN_MARATHON, 1.0)
                .rests(63, 67)
                .says("REST_DAY", 64)
                .on(68, run(marta, EASY, 40))
                .on(69, run(marta, INTERVALS, 60))
                .rests(70, 71)
                .on(72, run(marta, EASY, 40))
                .rests(73, 74)
                .on(75, run(marta, EASY, 45))
                .rests(76, 77)
                .racesAndRecovers(125, RUN_10K, 0.98)
                .racesAndRecovers(153, RUN_HALF, 0.99)
                .life();
    }

    /** Three good 10Ks on consecutive Sundays. */
    static Life threeTens(int index, Frame frame) {
        var theo = new Person(
                "three-tens",
                "Theo",
                ZoneId.of("Europe/London"),
                new Constitution("male", LocalDate.of(1994, 9, 12), 192, 50, 240),
                "UNKNOWN",
                3.10,
                LocalTime.of(6, 45),
                "garmin",
                "Forerunner 165");
        return new Script(index, frame, theo, runningWeek(theo, 0.85))
                .races(27, RUN_10K, 1.0)
                .on(28)
                .on(29, run(theo, EASY, 40))
                .on(30)
                .on(31, run(theo, EASY, 45))
                .on(32)
                .races(34, RUN_10K, 0.995)
                .on(35)
                .on(36, run(theo, EASY, 40))
                .on(37)
                .on(38, run(theo, EASY, 40))
                .on(39)
                .racesAndRecovers(41, RUN_10K, 0.99)
                .racesAndRecovers(111, RUN_10K, 1.0)
                .life();
    }

    /** Fifteen kilometres a week and a 5K now and then. */
    static Life casey(int index, Frame frame) {
        var casey = new Person(
                "casey-casual",
                "Casey",
                ZoneId.of("America/New_York"),
                new Constitution("unspecified", LocalDate.of(1990, 1, 20), 189, 62, 180),
                "UNKNOWN",
                2.50,
                LocalTime.of(12, 10),
                "apple",
                "Watch SE");
        var week = new Week.Usual(
                List.of(
                        List.of(),
                        List.of(run(casey, EASY, 30)),
                        List.of(),
                        List.of(run(casey, EASY, 32)),
                        List.of(),
                        List.of(run(casey, EASY, 38)),
                        List.of()),
                0.1);
        return new Script(index, frame, casey, week)
                .racesAndRecovers(33, RUN_5K, 1.0)
                .racesAndRecovers(89, RUN_5K, 0.99)
                .racesAndRecovers(145, RUN_5K, 0.98)
                .life();
    }

    /** A middle distance in spring and her Ironman in early summer. */
    static Life ida(int index, Frame frame) {
        var ida = new Person(
                "iron-ida",
                "Ida",
                ZoneId.of("America/Los_Angeles"),
                new Constitution("female", LocalDate.of(1983, 6, 30), 181, 45, 235),
                "COMPETITIVE",
                3.05,
                LocalTime.of(6, 0),
                "garmin",
                "Forerunner 965");
        var week = new Week.Usual(
                List.of(
                        List.of(swim(EASY, 60)),
                        List.of(ride(EASY, 90), run(ida, EASY, 30)),
                        List.of(run(ida, INTERVALS, 60)),
                        List.of(swim(EASY, 60), ride(TEMPO, 60)),
                        List.of(),
                        List.of(ride(LONG, 210)),
                        List.of(run(ida, LONG, 110))),
                0.04);
        return new Script(index, frame, ida, week)
                .racesAndRecovers(76, TRI_70_3, 1.0)
                .racesAndRecovers(132, TRI_IRONMAN, 1.0)
                .life();
    }

    /** Buys a watch at half-time and runs her first 5K seven weeks later. */
    static Life nova(int index, Frame frame) {
        var nova = new Person(
                "nova-newcomer",
                "Nova",
                ZoneId.of("Australia/Sydney"),
                new Constitution("female", LocalDate.of(2001, 11, 5), 197, 64, 160),
                "UNKNOWN",
                2.35,
                LocalTime.of(18, 15),
                "fitbit",
                "Charge 6");
        var week = new Week.Usual(
                List.of(
                        List.of(run(nova, EASY, 24)),
                        List.of(),
                        List.of(run(nova, EASY, 26)),
                        List.of(),
                        List.of(),
                        List.of(run(nova, EASY, 30)),
                        List.of()),
                0.05);
        var joins = frame.days() / 2;
        var sunday = (joins + 49) / 7 * 7 + 6;
        return new Script(index, frame, nova, week)
                .startsOn(joins)
                .racesAndRecovers(sunday, RUN_5K, 1.0)
                .life();
    }

    /** Nine days without rest, one day off, and again. */
    static Life otto(int index, Frame frame) {
        var otto = new Person(
                "otto-overreacher",
                "Otto",
                ZoneId.of("Europe/Vienna"),
                new Constitution("male", LocalDate.of(1979, 2, 14), 182, 52, 250),
                "REGULAR",
                2.90,
                LocalTime.of(16, 45),
                "polar",
                "Vantage V3");
        var daily = List.of(
                run(otto, INTERVALS, 60),
                run(otto, TEMPO, 55),
                indoors("STRENGTH", LIFTING, 60),
                run(otto, INTERVALS, 55),
                run(otto, EASY, 60),
                ride(TEMPO, 80),
                run(otto, LONG, 100));
        Week week = (day, _) -> day % 10 == 9 ? List.of() : List.of(daily.get(day % 7));
        return new Script(index, frame, otto, week)
                .racesAndRecovers(104, RUN_HALF, 1.0)
                .life();
    }

    /** A week of someone who trains for road races; amount 1 is about seven hours. */
    static Week runningWeek(Person person, double amount) {
        return new Week.Usual(
                List.of(
                        List.of(),
                        List.of(run(person, INTERVALS, minutes(60, amount))),
                        List.of(run(person, EASY, minutes(55, amount))),
                        List.of(run(person, TEMPO, minutes(60, amount))),
                        List.of(),
                        List.of(run(person, EASY, minutes(50, amount))),
                        List.of(run(person, LONG, minutes(115, amount)))),
                0.06);
    }

    private static int minutes(int usual, double amount) {
        return (int) Math.round(usual * amount);
    }
}
