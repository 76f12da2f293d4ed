package io.detrain.streams.boot;

import io.detrain.schemas.avro.Answer;
import io.detrain.schemas.avro.AnswerAbout;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.Race;
import io.detrain.schemas.avro.RaceStage;
import io.detrain.schemas.avro.RaceType;
import io.detrain.schemas.avro.Retraction;
import io.detrain.schemas.avro.SessionKind;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Workout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Events of one athlete, as ingest writes them. */
final class Events {

    private Events() {}

    static AthleteEvent race(String id, long revision, String start) {
        return envelope(id, revision, start)
                .setKind(EventKind.WORKOUT)
                .setWorkout(run(2700)
                        .setRace(true)
                        .setRaceType(RaceType.RUN_10K)
                        .setDistanceM(10_000.0)
                        .setRpe(10.0)
                        .build())
                .build();
    }

    static AthleteEvent intervals(String id, long revision, String start) {
        return envelope(id, revision, start)
                .setKind(EventKind.WORKOUT)
                .setWorkout(run(3000)
                        .setSessionKind(SessionKind.INTERVALS)
                        .setRpe(8.0)
                        .build())
                .build();
    }

    static AthleteEvent registered(String id, String since, LocalDate raceDate) {
        return envelope(id, 1, since)
                .setKind(EventKind.RACE)
                .setRace(Race.newBuilder()
                        .setStage(RaceStage.REGISTERED)
                        .setRaceDate(raceDate)
                        .setSport(Sport.RUN)
                        .setRaceType(RaceType.RUN_10K)
                        .setDistanceM(10_000.0)
                        .build())
                .build();
    }

    static AthleteEvent retraction(String id, long revision, String start) {
        return envelope(id, revision, start)
                .setKind(EventKind.RETRACTION)
                .setRetraction(new Retraction("DELETED_BY_ATHLETE"))
                .build();
    }

    static AthleteEvent confirmsMaximum(String id, String at, double bpm) {
        return envelope(id, 1, at)
                .setKind(EventKind.ANSWER)
                .setAnswer(Answer.newBuilder()
                        .setAbout(AnswerAbout.HR_MAX_CONFIRMED)
                        .setSubject("run")
                        .setValue(bpm)
                        .build())
                .build();
    }

    private static Workout.Builder run(long seconds) {
        return Workout.newBuilder().setSport(Sport.RUN).setElapsedS(seconds).setMovingS(seconds);
    }

    private static AthleteEvent.Builder envelope(String id, long revision, String start) {
        var at = Instant.parse(start);
        return AthleteEvent.newBuilder()
                .setTenant("acme")
                .setAthlete("anna")
                .setEventId(id)
                .setRevision(revision)
                .setContentHash("0123456789abcdef")
                .setLocalDate(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .setOccurredAt(at)
                .setZone("UTC")
                .setOffsetS(0)
                .setSource("garmin")
                .setReceivedAt(at)
                .setClockVerdict(ClockVerdict.ACCEPTED);
    }
}
