package io.detrain.streams.readiness;

/** What readiness is made of, in order of weight and summation. */
public enum Component {
    HRV,
    SUBJECTIVE,
    SLEEP,
    RHR,
    LOAD;

    /** Whether body or mood answer; without any of these there is no readiness. */
    boolean isAnswer() {
        return this == HRV || this == RHR || this == SUBJECTIVE;
    }
}
