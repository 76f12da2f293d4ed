package io.detrain.deploy.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A person's season: usual weeks, the days that differ, and what was corrected afterwards.
 *
 * @param from first day with data
 * @param scenes days that are not as usual, by day
 * @param context what the athlete says about a day: {@code REST_DAY}, {@code ILL} …
 */
record Life(
        int index,
        Person person,
        int from,
        Week week,
        Map<Integer, List<Session>> scenes,
        Map<Integer, String> context,
        List<Correction> corrections,
        Sync sync,
        Frame frame) {

    /**
     * A workout that is edited or deleted later.
     *
     * @param instead what it really was; empty if it never was
     */
    record Correction(int day, int toldOn, Optional<Session> instead) {}

    /**
     * How recordings reach the platform.
     *
     * @param twice through a second provider as well
     * @param lateUntil up to this many days late
     * @param punctual days on which even a late watch syncs at once
     */
    record Sync(boolean twice, int lateUntil, List<Integer> punctual) {

        static final Sync PLAIN = new Sync(false, 0, List.of());
    }

    List<Session> sessions(int day) {
        if (day < from) {
            return List.of();
        }
        var scene = scenes.get(day);
        return scene == null ? week.on(day, frame.dice(index, day)) : scene;
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        var recordings = new Recordings(this);
        var mornings = new Mornings(this);
        IntStream.range(from, frame.days()).forEach(day -> {
            notes.addAll(mornings.notes(day));
            notes.addAll(recordings.notes(day));
        });
        corrections.stream()
                .filter(correction -> correction.toldOn() < frame.days())
                .forEach(correction -> notes.addAll(recordings.corrected(correction)));
        return notes;
    }
}
