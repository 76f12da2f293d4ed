package io.detrain.streams.strain;

import static io.detrain.streams.strain.Domain.AUTONOMIC;
import static io.detrain.streams.strain.Domain.LOAD;
import static io.detrain.streams.strain.Domain.PERFORMANCE;
import static io.detrain.streams.strain.Domain.SLEEP;
import static io.detrain.streams.strain.Domain.SUBJECTIVE;

import io.detrain.streams.rule.Evidence.Direction;
import io.detrain.streams.rule.Evidence.Label;

/** The signs of strain: domain, unit of the value, how it is held against its threshold, how well founded it is. */
public enum Sign {
    FORM(LOAD, "", Direction.AT_MOST, Label.EXPERT),
    MONOTONY(LOAD, "", Direction.ABOVE, Label.WEAK),
    RAMP(LOAD, "LU/d per week", Direction.ABOVE, Label.EXPERT),
    SPIKE(LOAD, "", Direction.ABOVE, Label.MODERATE),
    ACWR(LOAD, "", Direction.ABOVE, Label.WEAK),
    NO_REST(LOAD, "days", Direction.AT_LEAST, Label.EXPERT),
    HRV_LOW(AUTONOMIC, "ln ms", Direction.BELOW, Label.MODERATE),
    HRV_HYPER(AUTONOMIC, "ln ms", Direction.ABOVE, Label.WEAK),
    HRV_CV(AUTONOMIC, "%", Direction.ABOVE, Label.WEAK),
    RHR_UP(AUTONOMIC, "bpm", Direction.AT_LEAST, Label.WEAK),
    WELLNESS_Z(SUBJECTIVE, "SD", Direction.AT_MOST, Label.MODERATE),
    FATIGUE_7D(SUBJECTIVE, "days", Direction.AT_LEAST, Label.WEAK),
    SORE_3D(SUBJECTIVE, "days", Direction.AT_LEAST, Label.OURS),
    SLEEP_SHORT(SLEEP, "min", Direction.BELOW, Label.EXPERT),
    SLEEP_QUALITY(SLEEP, "SD", Direction.AT_MOST, Label.OURS),
    DECREMENT(PERFORMANCE, "%", Direction.AT_LEAST, Label.MODERATE),
    EF_DOWN(PERFORMANCE, "SD", Direction.AT_MOST, Label.OURS),
    RPE_UP(PERFORMANCE, "SD", Direction.AT_LEAST, Label.OURS),
    DECOUPLING(PERFORMANCE, "%", Direction.ABOVE, Label.EXPERT);

    private final Domain domain;
    private final String unit;
    private final Direction direction;
    private final Label label;

    Sign(Domain domain, String unit, Direction direction, Label label) {
        this.domain = domain;
        this.unit = unit;
        this.direction = direction;
        this.label = label;
    }

    /** Where it shows. */
    public Domain domain() {
        return domain;
    }

    /** Unit of value, baseline and threshold. */
    public String unit() {
        return unit;
    }

    /** How the value was held against the threshold. */
    public Direction direction() {
        return direction;
    }

    /** How well founded it is. */
    public Label label() {
        return label;
    }

    /** Where the rule comes from. */
    public String source() {
        return "science.md 3.3 " + name();
    }
}
