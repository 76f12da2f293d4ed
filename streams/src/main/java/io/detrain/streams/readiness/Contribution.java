package io.detrain.streams.readiness;

/**
 * What a component adds to or takes from the score of a usual morning.
 *
 * @param z standard deviations from usual, more is better, as it counts
 * @param score the component by itself, 0 to 100
 * @param weight its share among the present components
 * @param points what it adds to the score, before caps
 */
public record Contribution(Component component, double z, double score, double weight, double points) {

    @Override
    public String toString() {
        return "Contribution[" + component + "]";
    }
}
