package io.detrain.streams.performance;

/** Output per heartbeat on steady sessions (Friel; science.md 3.2). */
public final class EfficiencyFactor {

    private EfficiencyFactor() {}

    /** Metres per minute and beat: graded speed in m/s over beats per minute. */
    public static double run(double gradedMps, double bpm) {
        return perBeat(gradedMps * 60, bpm);
    }

    /** Watts per beat: normalised power over beats per minute. */
    public static double ride(double watts, double bpm) {
        return perBeat(watts, bpm);
    }

    private static double perBeat(double output, double bpm) {
        if (!(bpm > 0)) {
            throw new IllegalArgumentException("need bpm > 0, got " + bpm);
        }
        return output / bpm;
    }
}
