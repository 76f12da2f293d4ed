package io.detrain.ingest.intake;

/** What became of one item at the door. */
public sealed interface Intake {

    /** It is an event. */
    record Accepted(Event event) implements Intake {}

    /**
     * It is not.
     *
     * @param code short fixed word for metrics and headers: unknown_field, out_of_range, missing, malformed …
     * @param pointer JSON pointer to the offender; empty for the whole
     * @param reason a sentence for the sender that names the bound, never the athlete's value
     */
    record Rejected(String code, String pointer, String reason) implements Intake {}
}
