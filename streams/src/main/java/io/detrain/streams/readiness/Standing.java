package io.detrain.streams.readiness;

import java.util.OptionalDouble;

/** How each component stands, in standard deviations, more is better, before it is shaped; empty where not known. */
public record Standing(
        OptionalDouble hrv, OptionalDouble rhr, OptionalDouble sleep, OptionalDouble subjective, OptionalDouble load) {

    /** Nothing is known. */
    public static final Standing NOTHING = new Standing(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** The standing of a component. */
    public OptionalDouble of(Component component) {
        return switch (component) {
            case HRV -> hrv;
            case RHR -> rhr;
            case SLEEP -> sleep;
            case SUBJECTIVE -> subjective;
            case LOAD -> load;
        };
    }

    /** How a component counts: there is no reward for more than so much, and none for a variability that is too high. */
    static double shaped(Component component, double z, ReadinessSettings.Shape shape) {
        return switch (component) {
            case HRV ->
                z > shape.tooHigh()
                        ? shape.mostHrv() - shape.fall() * (z - shape.tooHigh())
                        : Math.min(z, shape.mostHrv());
            case RHR, SLEEP, SUBJECTIVE -> Math.min(z, shape.most());
            case LOAD -> Math.clamp(z, shape.leastLoad(), shape.mostLoad());
        };
    }

    @Override
    public String toString() {
        return "Standing";
    }
}
