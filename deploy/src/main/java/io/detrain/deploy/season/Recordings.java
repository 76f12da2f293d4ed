package io.detrain.deploy.season;

import io.detrain.deploy.season.Life.Correction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an athlete's watches make of the sessions: one recording of each, or two that differ a little. */
record Recordings(Life life) {

    private static final Duration SYNCED_AFTER = Duration.ofMinutes(5);
    private static final LocalTime RACES_START = LocalTime.of(8, 0);

    List<Note> notes(int day) {
        var notes = new ArrayList<Note>();
        var start = start(day);
        var slot = 1;
        for (var session : life.sessions(day)) {
            notes.addAll(copies(day, slot++, session, start));
            start = start.plusSeconds(session.seconds() + 3_600);
        }
        return notes;
    }

    private List<Note> copies(int day, int slot, Session session, Instant start) {
        var end = start.plusSeconds(session.seconds()).plus(SYNCED_AFTER);
        var own = note(end.plus(delay(day)), own(day, slot, session, start, 1));
        if (!life.sync().twice()) {
            return List.of(own);
        }
        return List.of(own, note(own.sentAt().plusSeconds(90), other(day, slot, session, start, 1)));
    }

    /** Revision 2 of the first recording of a day, or its retraction, in every provider. */
    List<Note> corrected(Correction correction) {
        var day = correction.day();
        var told = life.person().at(life.frame().date(correction.toldOn()), LocalTime.of(9, 0));
        var notes = new ArrayList<Note>();
        notes.add(note(
                told,
                correction
                        .instead()
                        .map(session -> own(day, 1, session, start(day), 2))
                        .orElseGet(() -> retraction(id(day, 1), told))));
        if (life.sync().twice()) {
            notes.add(note(told.plusSeconds(90), retraction(id(day, 1) + "-strava", told)));
        }
        return notes;
    }

    private Map<String, Object> own(int day, int slot, Session session, Instant start, int revision) {
        return new Recording(life.person(), id(day, slot), life.person().source(), revision, start, session).event();
    }

    /** The same through a second provider: it trims the start, and rounds the distance. */
    private Map<String, Object> other(int day, int slot, Session session, Instant start, int revision) {
        var trimmed = new Session(
                session.sport(),
                session.effort(),
                session.seconds() - 11,
                Math.round(session.distanceM() / 10) * 10.0,
                session.race());
        var id = id(day, slot) + "-strava";
        return new Recording(life.person(), id, "strava", revision, start.plusSeconds(7), trimmed).event();
    }

    private Map<String, Object> retraction(String id, Instant told) {
        return Fields.of("retraction", life.person(), id, 2, told)
                .put("source", life.person().source())
                .put("reason", "DELETED_BY_ATHLETE")
                .map();
    }

    private Duration delay(int day) {
        var sync = life.sync();
        var dice = life.frame().dice(life.index(), day);
        var late = sync.lateUntil() > 0 && !sync.punctual().contains(day) && dice.nextInt(4) == 0;
        return late ? Duration.ofDays(1L + dice.nextInt(sync.lateUntil())) : Duration.ZERO;
    }

    private Instant start(int day) {
        var date = life.frame().date(day);
        var races = life.sessions(day).stream().map(Session::race).anyMatch(Optional::isPresent);
        var shift = life.frame().dice(life.index(), day).nextInt(1_800);
        var time = races ? RACES_START : life.person().trainsAt().plusSeconds(shift);
        return life.person().at(date, time);
    }

    private String id(int day, int slot) {
        return "workout-" + life.frame().date(day) + "-" + slot;
    }

    private Note note(Instant sentAt, Map<String, Object> event) {
        return new Note(sentAt, life.person().id(), event);
    }
}
