package io.detrain.deploy.cli.rules;

/**
 * How many messages athletes would get under both rule sets.
 *
 * @param weeks weeks of all athletes together
 */
public record MessageCount(int live, int candidate, double weeks) {

    /** Of nobody. */
    public static final MessageCount NONE = new MessageCount(0, 0, 0);

    /** Both together. */
    public MessageCount plus(MessageCount other) {
        return new MessageCount(live + other.live, candidate + other.candidate, weeks + other.weeks);
    }

    double liveAWeek() {
        return weeks == 0 ? 0 : live / weeks;
    }

    double candidateAWeek() {
        return weeks == 0 ? 0 : candidate / weeks;
    }
}
