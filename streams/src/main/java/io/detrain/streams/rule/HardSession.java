package io.detrain.streams.rule;

import io.detrain.streams.load.Grain;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;

/**
 * A session that is hard, or is if its load is more than usual (science.md 3.5).
 *
 * @param startS epoch second of its start, where it is known what muscles it trained
 * @param muscles a bit for each {@link io.detrain.streams.load.MuscleGroup}
 */
public record HardSession(
        String eventId,
        SessionKind kind,
        LoadMethod method,
        int rpeTenths,
        int intensityPermille,
        long loadMicro,
        long seconds,
        long startS,
        int muscles) {

    public HardSession {
        loadMicro = Grain.load(loadMicro);
    }

    /** No RPE was given. */
    public static final int NO_RPE = -1;

    private static final int HARD_RPE_TENTHS = 70;
    private static final int HARD_INTENSITY = 850;
    private static final int LOADED_INTENSITY = 800;
    private static final long HARD_SECONDS = 20 * 60;
    private static final double LEAST_LOAD = 50;

    /** Whether it is hard for someone with this fitness load. */
    public boolean isHard(double fitness) {
        return kind.isHard() || rpeTenths >= HARD_RPE_TENTHS || isIntense() || isLoaded(fitness);
    }

    /** Whether it is hard for anyone whose fitness load is small enough. */
    public boolean isCandidate() {
        return isHard(0);
    }

    /** Load units. */
    public double load() {
        return loadMicro / 1e6;
    }

    private boolean isIntense() {
        return method.measuresIntensity() && seconds >= HARD_SECONDS && intensityPermille >= HARD_INTENSITY;
    }

    private boolean isLoaded(double fitness) {
        return method.measuresIntensity()
                && intensityPermille >= LOADED_INTENSITY
                && load() >= Math.max(fitness, LEAST_LOAD);
    }

    @Override
    public String toString() {
        return "HardSession[" + eventId + "]";
    }
}
