package io.detrain.streams.rule;

import java.util.List;

/** A rule over an athlete's history; add one to {@link OvertrainingRules}. */
public interface OvertrainingRule {

    /** Its name, which is the first part of every finding's identity. */
    String name();

    /** Every episode since the horizon, ended ones included, by day. */
    List<Finding> find(History history);
}
