package io.detrain.streams.boot;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * How the service is at one moment, and what follows from it for whoever asks.
 *
 * @param state of Kafka Streams; empty until broker and registry were found for the first time
 * @param failed true if the start was given up, or a thread that nobody replaces has died
 * @param newerState true if state was met that only a newer release can read
 * @param restoring true while any state is read back from its changelog
 * @param tasks how many run here
 * @param viewOpen true while what was published can be read
 */
record Condition(
        Optional<State> state, boolean failed, boolean newerState, boolean restoring, int tasks, boolean viewOpen) {

    /** Why nothing should be sent here now; empty if all is well. Whether broker and registry answer is asked apart. */
    Optional<String> whyNotReady() {
        var why = whyNotAlive();
        if (why.isPresent()) {
            return why;
        }
        if (newerState) {
            return Optional.of("state_is_newer");
        }
        if (state.isEmpty()) {
            return Optional.of("starting");
        }
        if (restoring) {
            return Optional.of("restoring");
        }
        return whyNotRunning(state.get()).or(() -> viewOpen ? Optional.empty() : Optional.of("view_closed"));
    }

    private Optional<String> whyNotRunning(State now) {
        return switch (now) {
            case RUNNING -> Optional.empty();
            // what was here before and stays goes on meanwhile
            case REBALANCING -> tasks > 0 ? Optional.empty() : Optional.of("rebalancing");
            case CREATED -> Optional.of("starting");
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Optional.of("stopped");
        };
    }

    /** Why only a restart would help; empty if waiting does, or nothing is wrong. */
    Optional<String> whyNotAlive() {
        if (failed) {
            return Optional.of("failed");
        }
        if (newerState) { // started anew it would meet the same state
            return Optional.empty();
        }
        return state.filter(Condition::isOver).map(over -> "stopped");
    }

    private static boolean isOver(State state) {
        return switch (state) {
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> true;
            case CREATED, REBALANCING, RUNNING -> false;
        };
    }
}
