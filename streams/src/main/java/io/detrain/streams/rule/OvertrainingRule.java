package io.detrain.streams.rule;

import java.util.List;

/** A rule over an athlete's history; add one to {@link OvertrainingRules}. */
public interface OvertrainingRule {

    /** Its name, which is the first part of every finding's identity. */
    String name();

    /** Whether it looks at closed days alone, so that nothing of today can change what it finds. */
    default boolean looksAtClosedDays() {
        return false;
    }

    /** Every episode since the horizon, ended ones included, by day. */
    List<Finding> find(History history);
}
