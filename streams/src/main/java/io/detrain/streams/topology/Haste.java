package io.detrain.streams.topology;

import io.detrain.streams.training.Outcome;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has flags and plans committed before it is time to, as somebody waits to be told. Only for an event that was hardly
 * waited for: a commit holds up what comes next, and where events wait already it is better to go on until it is time.
 */
final class Haste {

    private static final Duration FRESH = Duration.ofMillis(30);
    private static final Duration EVERY = Duration.ofMillis(25); // a commit takes about half of that

    private final ProcessorContext<?, ?> context;
    private long lastMs;

    Haste(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** What followed from an event that was written at that instant, in milliseconds. */
    void after(List<Outcome> outcomes, long writtenMs) {
        var now = context.currentSystemTimeMs();
        if (now - writtenMs < FRESH.toMillis()
                && now - lastMs >= EVERY.toMillis()
                && outcomes.stream().anyMatch(outcome -> !(outcome instanceof Outcome.DayJudged))) {
            lastMs = now;
            context.commit();
        }
    }
}
