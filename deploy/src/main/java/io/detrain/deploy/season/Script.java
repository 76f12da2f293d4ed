package io.detrain.deploy.season;

import io.detrain.deploy.season.Life.Correction;
import io.detrain.deploy.season.Life.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes a life down, scene by scene; later scenes overrule earlier ones. */
final class Script {

    private final int index;
    private final Frame frame;
    private final Person person;
    private final Week week;
    private final Map<Integer, List<Session>> scenes = new TreeMap<>();
    private final Map<Integer, String> context = new TreeMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private int from;
    private Sync sync = Sync.PLAIN;

    Script(int index, Frame frame, Person person, Week week) {
        this.index = index;
        this.frame = frame;
        this.person = person;
        this.week = week;
    }

    Script startsOn(int day) {
        from = day;
        return this;
    }

    Script syncs(Sync how) {
        sync = how;
        return this;
    }

    Script on(int day, Session... sessions) {
        scenes.put(day, List.of(sessions));
        return this;
    }

    Script rests(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(day -> scenes.put(day, List.of()));
        return this;
    }

    Script says(String tag, int day) {
        context.put(day, tag);
        return this;
    }

    Script ill(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(day -> says("ILL", day));
        return rests(first, last + 2);
    }

    Script edits(int day, int toldOn, Session instead) {
        corrections.add(new Correction(day, toldOn, Optional.of(instead)));
        return this;
    }

    Script deletes(int day, int toldOn) {
        corrections.add(new Correction(day, toldOn, Optional.empty()));
        return this;
    }

    /** A race after a day off; what follows is told by further scenes. */
    Script races(int day, RaceType type, double form) {
        return rests(day - 1, day - 1).on(day, Session.race(person, type, form));
    }

    /** A race and the sensible weeks after it: rest, then easy days with pauses. */
    Script racesAndRecovers(int day, RaceType type, double form) {
        races(day, type, form);
        var calm = type.recoveryDays * 5 / 4 + 1;
        var rest = Math.max(2, calm / 4);
        rests(day + 1, day + rest);
        IntStream.rangeClosed(day + rest + 1, day + calm).forEach(this::easyOrRest);
        return this;
    }

    private void easyOrRest(int day) {
        var easy = Session.run(person, Effort.EASY, 30);
        scenes.put(day, day % 3 == 0 ? List.of() : List.of(easy));
    }

    Life life() {
        return new Life(
                index,
                person,
                from,
                week,
                Map.copyOf(scenes),
                Map.copyOf(context),
                List.copyOf(corrections),
                sync,
                frame);
    }
}
