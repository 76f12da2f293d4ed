package io.detrain.deploy.season;

import static io.detrain.deploy.season.Effort.CLASS;
import static io.detrain.deploy.season.Effort.EASY;
import static io.detrain.deploy.season.Effort.INTERVALS;
import static io.detrain.deploy.season.Effort.LIFTING;
import static io.detrain.deploy.season.Effort.LONG;
import static io.detrain.deploy.season.Effort.RECOVERY;
import static io.detrain.deploy.season.Effort.TEMPO;
import static io.detrain.deploy.season.Session.indoors;
import static io.detrain.deploy.season.Session.ride;
import static io.detrain.deploy.season.Session.run;
import static io.detrain.deploy.season.Session.swim;

import io.detrain.deploy.season.Person.Constitution;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/** Everybody else: a plausible mix of sports, places, races, illness and patience. */
final class Crowd {

    private static final List<String> NAMES = List.of(
            "ada", "ben", "chiara", "dev", "elif", "finn", "grace", "hugo", "ines", "jonas", "kemi", "lars", "mei",
            "nils", "olga", "paul", "quinn", "rosa", "sven", "tara", "ugo", "vera", "wim", "xenia", "yuki", "zoe");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Australia/Sydney",
            "America/Sao_Paulo",
            "Africa/Nairobi",
            "Asia/Kolkata",
            "Pacific/Auckland");
    private static final List<String> WATCHES = List.of("garmin", "polar", "suunto", "apple", "coros", "fitbit");

    private Crowd() {}

    static Life life(int index, Frame frame) {
        var dice = frame.dice(index, -1);
        var person = person(index, dice);
        var kind = dice.nextInt(100);
        var script = new Script(index, frame, person, week(kind, person, dice));
        var first = 20 + dice.nextInt(5) * 7;
        for (var sunday = first / 7 * 7 + 6; sunday < frame.days(); sunday += 42 + 7 * dice.nextInt(5)) {
            race(script, person, sunday, raceType(kind, dice), dice);
        }
        if (dice.nextInt(3) == 0) {
            var fell = dice.nextInt(Math.max(1, frame.days()));
            script.ill(fell, fell + 2);
        }
        return script.life();
    }

    private static void race(Script script, Person person, int sunday, RaceType type, SplittableRandom dice) {
        var form = 0.97 + 0.06 * dice.nextDouble();
        script.racesAndRecovers(sunday, type, form);
        if (dice.nextInt(100) < 15) {
            script.on(sunday + Math.max(2, type.recoveryDays / 2), run(person, INTERVALS, 45)); // cannot wait
        }
    }

    private static Person person(int index, SplittableRandom dice) {
        var name = NAMES.get(index % NAMES.size());
        var birth = LocalDate.of(1960 + dice.nextInt(45), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
        var hrMax = (int) Math.round(208 - 0.7 * (2026 - birth.getYear())) + dice.nextInt(11) - 5;
        var body = new Constitution(
                dice.nextBoolean() ? "female" : "male", birth, hrMax, 46 + dice.nextInt(18), 150 + dice.nextInt(140));
        return new Person(
                name + "-" + index,
                name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                ZoneId.of(ZONES.get(dice.nextInt(ZONES.size()))),
                body,
                "UNKNOWN",
                2.3 + dice.nextDouble(),
                LocalTime.of(6, 30).plusMinutes(dice.nextInt(3) * 330L),
                WATCHES.get(dice.nextInt(WATCHES.size())),
                "watch " + (1 + dice.nextInt(5)));
    }

    private static Week week(int kind, Person person, SplittableRandom dice) {
        if (kind < 65) {
            return Stories.runningWeek(person, 0.4 + 0.7 * dice.nextDouble());
        }
        return new Week.Usual(
                switch (kind / 12) {
                    case 5, 6 -> cyclist();
                    case 7 -> triathlete(person);
                    default -> gymGoer(person);
                },
                0.08);
    }

    private static List<List<Session>> cyclist() {
        return List.of(
                List.of(),
                List.of(ride(INTERVALS, 70)),
                List.of(),
                List.of(ride(TEMPO, 75)),
                List.of(),
                List.of(ride(EASY, 90)),
                List.of(ride(LONG, 180)));
    }

    private static List<List<Session>> triathlete(Person person) {
        return List.of(
                List.of(swim(EASY, 45)),
                List.of(run(person, INTERVALS, 50)),
                List.of(ride(EASY, 75)),
                List.of(swim(TEMPO, 45)),
                List.of(),
                List.of(ride(LONG, 130)),
                List.of(run(person, LONG, 75)));
    }

    private static List<List<Session>> gymGoer(Person person) {
        return List.of(
                List.of(indoors("CROSSFIT", CLASS, 60)),
                List.of(),
                List.of(indoors("STRENGTH", LIFTING, 60)),
                List.of(run(person, RECOVERY, 30)),
                List.of(indoors("CROSSFIT", CLASS, 60)),
                List.of(indoors("STRENGTH", LIFTING, 50)),
                List.of());
    }

    private static RaceType raceType(int kind, SplittableRandom dice) {
        if (kind < 65) {
            var size = dice.nextInt(10);
            return size < 3
                    ? RaceType.RUN_5K
                    : size < 7 ? RaceType.RUN_10K : size < 9 ? RaceType.RUN_HALF : RaceType.RUN_MARATHON;
        }
        return switch (kind / 12) {
            case 5, 6 -> dice.nextBoolean() ? RaceType.BIKE_ROAD : RaceType.BIKE_GRANFONDO;
            case 7 -> RaceType.TRI_OLYMPIC;
            default -> RaceType.CROSSFIT_1DAY;
        };
    }
}
