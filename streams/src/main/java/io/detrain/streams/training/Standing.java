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

    @Override
    public String toString() {
        return "Standing[" + id + "]";
    }
}
