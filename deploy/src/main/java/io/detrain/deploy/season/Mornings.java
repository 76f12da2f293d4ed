package io.detrain.deploy.season;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What an athlete's night and morning say; hard days before show in them. */
record Mornings(Life life) {

    List<Note> notes(int day) {
        var dice = life.frame().dice(life.index() + 10_000, day);
        var woke = life.person().at(life.frame().date(day), LocalTime.of(5, 40).plusSeconds(dice.nextInt(3_600)));
        var strain = strain(day);
        var notes = new ArrayList<Note>();
        if (dice.nextInt(100) < 88) {
            notes.addAll(night(day, woke, strain, dice));
        }
        if (life.index() % 2 == 0 && dice.nextInt(100) < 80) {
            notes.add(wellness(day, woke, strain, dice));
        }
        var said = life.context().get(day);
        if (said != null) {
            notes.add(context(day, woke, said));
        }
        return notes;
    }

    private List<Note> night(int day, Instant woke, double strain, SplittableRandom dice) {
        var body = life.person().body();
        var date = life.frame().date(day);
        var sleepS = 26_400 + dice.nextInt(5_400) - Math.round(strain * 600);
        var rmssd = round(62 - 7 * strain + 10 * dice.nextDouble());
        var resting = body.hrRestBpm() + Math.round(1.5 * strain) + dice.nextInt(3);
        return List.of(
                note(
                        woke,
                        fields("sleep", "sleep-" + date, woke)
                                .put("totalSleepS", sleepS)
                                .put("endedAt", woke.toString())),
                note(
                        woke,
                        fields("heartRateVariability", "hrv-" + date, woke)
                                .put("metric", "RMSSD")
                                .put("valueMs", rmssd)
                                .put("context", "NIGHT")),
                note(
                        woke,
                        fields("restingHeartRate", "resting-" + date, woke)
                                .put("bpm", (double) resting)
                                .put("context", "NIGHT")));
    }

    private Note wellness(int day, Instant woke, double strain, SplittableRandom dice) {
        var answered = woke.plusSeconds(900);
        return note(
                answered,
                fields("wellness", "wellness-" + life.frame().date(day), answered)
                        .put("scale", "HOOPER_1_7")
                        .put("fatigue", item(2.0 + strain, dice))
                        .put("sleepQuality", item(2.5, dice))
                        .put("stress", item(2.5, dice))
                        .put("soreness", item(1.5 + 1.2 * strain, dice)));
    }

    private Note context(int day, Instant woke, String tag) {
        var told = woke.plusSeconds(1_200);
        return note(
                told,
                fields("context", "context-" + life.frame().date(day), told).put("tag", tag));
    }

    /** 0 for someone rested, about 1 after a hard day, 3 and more after a marathon. */
    private double strain(int day) {
        var sum = 0.0;
        for (var back = 1; back <= 3; back++) {
            for (var session : life.sessions(day - back)) {
                var reserve = session.effort().meanReserve();
                sum += session.seconds() / 3_600.0 * reserve * reserve / back;
            }
        }
        return Math.min(4, sum);
    }

    private Fields fields(String type, String id, Instant at) {
        return Fields.of(type, life.person(), id, 1, at)
                .put("source", life.person().source());
    }

    private Note note(Instant at, Fields fields) {
        return new Note(at.plusSeconds(300), life.person().id(), fields.map());
    }

    private static double item(double value, SplittableRandom dice) {
        return Math.clamp(Math.round(value + dice.nextInt(3) - 1), 1, 7);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
