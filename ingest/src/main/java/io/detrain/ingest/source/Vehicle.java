package io.detrain.ingest.source;

import io.detrain.ingest.source.Recording.Totals;
import io.detrain.ingest.source.ReductionSettings.Speeds;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The drive that the watch of somebody on foot went on recording (science.md 8.2).
 *
 * @param rest the longer of what came before and after it, without the device's own totals: the drive is in them
 * @param cutS how much shorter it is, seconds
 */
record Vehicle(Recording rest, int cutS) {

    private static final int SHORTEST_REST_S = 60;
    private static final double ANY_MPS = 1000; // no position is too far for a vehicle

    /** Empty if nothing was driven, or hardly anything else was done. */
    static Optional<Vehicle> in(Recording recording, Speeds speeds) {
        if (!Sports.onFoot(recording.sport())) {
            return Optional.empty();
        }
        var speed = Motion.speeds(recording, Track.of(recording, ANY_MPS));
        int from = -1;
        int to = -1;
        for (int s = 0; s < speed.length; ) {
            int end = s;
            while (end < speed.length && speed[end] > speeds.vehicleMps()) {
                end++;
            }
            if (end - s > speeds.vehicleS()) {
                from = from < 0 ? s : from;
                to = end;
            }
            s = Math.max(end, s + 1);
        }
        return from < 0 ? Optional.empty() : around(recording, from, to);
    }

    String note() {
        return cutS + " s were cut off: nobody on foot is so fast in them or beyond them";
    }

    private static Optional<Vehicle> around(Recording recording, int from, int to) {
        int after = recording.seconds() - to;
        if (Math.max(from, after) < SHORTEST_REST_S) {
            return Optional.empty();
        }
        long startMs = recording.startMs() + (from >= after ? 0 : to * 1000L);
        long endMs = from >= after ? recording.startMs() + from * 1000L : recording.endMs();
        return Optional.of(new Vehicle(
                new Recording(
                        recording.sport(),
                        startMs,
                        endMs,
                        recording.samples(),
                        recording.pauses().stream()
                                .filter(pause -> pause.fromMs() < endMs && pause.toMs() > startMs)
                                .toList(),
                        told(recording.totals()),
                        recording.sensors()),
                recording.seconds() - Math.max(from, after)));
    }

    private static Totals told(Totals whole) {
        var none = OptionalDouble.empty();
        return new Totals(none, none, none, none, none, OptionalInt.empty(), OptionalInt.empty(), whole.rpe());
    }
}
