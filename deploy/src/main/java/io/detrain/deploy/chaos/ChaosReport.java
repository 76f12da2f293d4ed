package io.detrain.deploy.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a run.
 *
 * @param seed with which it can be repeated
 * @param acknowledged events that were acknowledged
 * @param unanswered answers that did not come, so that an event was sent again
 * @param poisoned records that were to be set aside
 * @param revived members that ended by themselves and were started again by a supervisor
 * @param broken what does not hold; empty if all does
 */
public record ChaosReport(
        long seed,
        List<Strike> strikes,
        int acknowledged,
        int unanswered,
        int poisoned,
        int revived,
        List<String> broken) {

    public ChaosReport {
        strikes = List.copyOf(strikes);
        broken = List.copyOf(broken);
    }

    /** A fault, how long it took, and how long after it all was heard that had been sent until then. */
    public record Strike(String what, Duration lasted, Duration recovery) {

        /** One line of the table. */
        public String text() {
            return String.format(Locale.ROOT, "%-68s %6.1f s %6.1f s", what, seconds(lasted), seconds(recovery));
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }

    /** Whether everything holds. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
