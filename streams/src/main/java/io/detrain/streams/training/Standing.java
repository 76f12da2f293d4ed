package io.detrain.streams.training;

import io.detrain.streams.rule.Severity;
import java.util.Comparator;

/**
 * A flag or plan as it was last published: what a withdrawal has to name, and a digest of the rest. {@code name} is
 * the rule of a flag, the cause of a plan.
 */
public record Standing(boolean plan, String id, String name, long day, Severity severity, boolean cleared, int digest) {

    static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::plan).thenComparing(Standing::id);

    /**
     * As it is remembered when its beginning is older than the horizon. What it rests on is forgotten by and by, so that
     * its content is left as it was said, and only its end and its severity are still followed.
     */
    Standing settled(long horizonStart) {
        return plan || day >= horizonStart ? this : new Standing(false, id, name, day, severity, cleared, 0);
    }

    @Override
    public String toString() {
        return "Standing[" + id + "]";
    }
}
