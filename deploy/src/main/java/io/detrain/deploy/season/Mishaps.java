package io.detrain.deploy.season;

import static io.detrain.deploy.season.Effort.EASY;
import static io.detrain.deploy.season.Effort.INTERVALS;
import static io.detrain.deploy.season.RaceType.RUN_10K;
import static io.detrain.deploy.season.Session.run;

import io.detrain.deploy.season.Life.Sync;
import io.detrain.deploy.season.Person.Constitution;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** People whose recordings say at first what did not happen. */
final class Mishaps {

    private Mishaps() {}

    /** Her watch sends everything twice and often days late; she tidies up afterwards. */
    static Life dora(int index, Frame frame) {
        var dora = new Person(
                "dora-double",
                "Dora",
                ZoneId.of("Asia/Tokyo"),
                new Constitution("female", LocalDate.of(1992, 8, 8), 188, 54, 200),
                "REGULAR",
                2.80,
                LocalTime.of(18, 30),
                "garmin",
                "Venu 3");
        var easy = run(dora, EASY, 45);
        return new Script(index, frame, dora, Stories.runningWeek(dora, 0.7))
                .syncs(new Sync(true, 3, List.of(55, 58, 100, 101, 102, 103, 104)))
                .races(55, RUN_10K, 1.0)
                .rests(56, 57)
                .on(58, run(dora, INTERVALS, 50)) // so it says; it was the easy run it becomes two days later
                .edits(58, 60, run(dora, EASY, 50))
                .rests(59, 61)
                .rests(99, 99)
                .on(100, easy)
                .on(101, easy)
                .on(102, easy) // five in a row, until this one turns out to be her sister's
                .on(103, easy)
                .on(104, easy)
                .rests(105, 105)
                .deletes(102, 106)
                .life();
    }

    /** The platform recorded a hard run that was somebody's bicycle; it is deleted the day after the alert. */
    static Life connie(int index, Frame frame) {
        var connie = new Person(
                "connie-corrected",
                "Connie",
                ZoneId.of("Europe/Madrid"),
                new Constitution("female", LocalDate.of(1985, 12, 1), 184, 55, 190),
                "REGULAR",
                2.70,
                LocalTime.of(17, 0),
                "suunto",
                "Race S");
        return new Script(index, frame, connie, Stories.runningWeek(connie, 0.65))
                .racesAndRecovers(41, RUN_10K, 1.0)
                .on(44, run(connie, INTERVALS, 50))
                .deletes(44, 45)
                .life();
    }
}
