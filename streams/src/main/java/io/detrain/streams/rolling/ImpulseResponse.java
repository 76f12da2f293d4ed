package io.detrain.streams.rolling;

/**
 * Banister's two-component model: performance rises with what training builds and falls with what it tires (Banister
 * 1975, Morton 1990; science.md 2.8). Nothing is decided by it.
 *
 * @param start performance without training
 * @param gain weight of fitness
 * @param cost weight of fatigue
 * @param fitnessDays time constant of fitness
 * @param fatigueDays time constant of fatigue
 */
public record ImpulseResponse(double start, double gain, double cost, double fitnessDays, double fatigueDays) {

    /** Morton's constants. */
    public static final ImpulseResponse MORTON = new ImpulseResponse(0, 1, 2, 45, 15);

    /** Accumulated fitness and fatigue. */
    public record State(double fitness, double fatigue) {

        /** Before any training. */
        public static final State NOTHING = new State(0, 0);
    }

    /** The state after one more day with this load. */
    public State step(State before, double load) {
        return new State(
                before.fitness() * StrictMath.exp(-1 / fitnessDays) + load,
                before.fatigue() * StrictMath.exp(-1 / fatigueDays) + load);
    }

    /** Performance in this state. */
    public double performance(State state) {
        return start + gain * state.fitness() - cost * state.fatigue();
    }
}
