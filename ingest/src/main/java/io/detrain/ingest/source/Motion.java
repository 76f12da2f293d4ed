package io.detrain.ingest.source;

import io.detrain.ingest.source.Recording.Span;
import io.detrain.ingest.source.ReductionSettings.Speeds;
import java.util.Arrays;
import java.util.Optional;

/**
 * Speed, and whether one moved, second by second.
 *
 * @param speedMps NaN where unknown or impossible
 * @param measured false if there is no speed: then moving is what the timer counted
 */
record Motion(double[] speedMps, boolean[] moving, boolean measured, double droppedShare) {

    private static final int SMOOTHING_REACH_S = 2;
    private static final double MIN_MOVING_SHARE = 0.05;

    static Motion of(Recording recording, Optional<Track> track, Speeds speeds) {
        int seconds = recording.seconds();
        var distance = Series.of(recording, Sample::distanceM);
        var way = track.map(Track::wayM).orElse(distance);
        var speed = speeds(recording, track);
        double dropped = dropImpossible(speed, speeds.capMps(recording.sport()));
        double least = speeds.movingFromMps(recording.sport());
        var active = active(recording, seconds);
        var moving = active.clone();
        bridgeGaps(moving, recording, distance.isEmpty() ? way : distance, least);
        boolean measured = stand(moving, speed, least);
        return new Motion(speed, measured ? moving : active, measured, dropped);
    }

    /** The seconds in motion; never more than the device's timer ran. */
    long movingSeconds(Recording recording) {
        var totals = recording.totals();
        long counted = count(moving);
        long timer = Math.round(totals.timerS().orElse(recording.seconds()));
        boolean onlyTimer = !measured && (totals.timerS().isPresent() || counted == 0);
        long moved = onlyTimer ? timer : Math.min(counted, timer);
        return Math.min(Math.round(totals.activeS().orElse(moved)), recording.seconds());
    }

    /** Speeds while moving and known, in order of time. */
    double[] whileMoving() {
        var kept = new double[speedMps.length];
        int n = 0;
        for (int s = 0; s < speedMps.length; s++) {
            if (moving[s] && !Double.isNaN(speedMps[s])) {
                kept[n++] = speedMps[s];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** As it was recorded, m/s, NaN where unknown. */
    static double[] speeds(Recording recording, Optional<Track> track) {
        int seconds = recording.seconds();
        var distance = Series.of(recording, Sample::distanceM);
        var way = track.map(Track::wayM).orElse(distance);
        var device = Series.of(recording, Sample::speedMps);
        if (2 * device.size() > recording.samples().size()) {
            return device.linear(seconds);
        }
        var cumulated = 2 * distance.size() > recording.samples().size() ? distance : way;
        var slope = cumulated.slope(seconds);
        for (int s = 0; s < slope.length; s++) {
            slope[s] = slope[s] < 0 ? Double.NaN : slope[s]; // a counter that starts again
        }
        return Smoothing.mean(slope, SMOOTHING_REACH_S);
    }

    private static double dropImpossible(double[] speed, double cap) {
        int known = 0;
        int dropped = 0;
        for (int s = 0; s < speed.length; s++) {
            known += Double.isNaN(speed[s]) ? 0 : 1;
            if (speed[s] > cap) {
                speed[s] = Double.NaN;
                dropped++;
            }
        }
        return known == 0 ? 0 : (double) dropped / known;
    }

    /** Seconds that the timer ran and something was recorded; all that the timer ran if nothing was. */
    private static boolean[] active(Recording recording, int seconds) {
        var active = new boolean[seconds];
        var recorded = Series.of(recording, Sample::atMs).linear(seconds);
        for (int s = 0; s < seconds; s++) {
            active[s] = recording.samples().isEmpty() || !Double.isNaN(recorded[s]);
        }
        clearPauses(active, recording);
        return active;
    }

    /** A gap in the recording was moved through if the way grew in it at a moving speed. */
    private static void bridgeGaps(boolean[] moving, Recording recording, Series way, double least) {
        for (int i = 0; i + 1 < way.size(); i++) {
            int from = way.second()[i];
            int to = way.second()[i + 1];
            if (to - from > Series.MAX_GAP_S && way.value()[i + 1] - way.value()[i] >= least * (to - from)) {
                Arrays.fill(moving, Math.min(from, moving.length), Math.min(to, moving.length), true);
            }
        }
        clearPauses(moving, recording);
    }

    private static void clearPauses(boolean[] seconds, Recording recording) {
        for (Span pause : recording.pauses()) {
            int from = (int) clamp((pause.fromMs() - recording.startMs()) / 1000, seconds.length);
            int to = (int) clamp((pause.toMs() - recording.startMs()) / 1000, seconds.length);
            Arrays.fill(seconds, Math.min(from, to), to, false);
        }
    }

    private static long clamp(long value, long max) {
        return Math.max(0, Math.min(max, value));
    }

    /** Takes out the slow seconds; false, and all left as it is, if there is no speed worth the name. */
    private static boolean stand(boolean[] moving, double[] speed, double least) {
        long fast = 0;
        for (double mps : speed) {
            fast += mps >= least ? 1 : 0;
        }
        if (fast == 0 || fast < MIN_MOVING_SHARE * count(moving)) {
            return false; // on a trainer or in a gym
        }
        for (int s = 0; s < speed.length; s++) {
            moving[s] &= !(speed[s] < least);
        }
        return true;
    }

    private static long count(boolean[] seconds) {
        long count = 0;
        for (boolean second : seconds) {
            count += second ? 1 : 0;
        }
        return count;
    }
}
