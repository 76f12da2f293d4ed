package io.detrain.streams.strain;

/** Why a day is not evaluated. */
public enum Skip {
    /** Nothing but load is judged. */
    MEDICAL,
    /** Judgements stand still. */
    ILL,
    /** Too few known days. */
    TOO_EARLY,
    /** No answer of body or mood has a baseline. */
    NO_BASELINE,
    /** No answer of body or mood this morning. */
    NO_DATA
}
