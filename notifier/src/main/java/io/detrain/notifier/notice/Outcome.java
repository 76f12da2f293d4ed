package io.detrain.notifier.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What changed in the judgements of an athlete. */
public sealed interface Outcome extends Input permits PlanOutcome, FlagOutcome {

    /** {@code plan/<id>} or {@code flag/<id>}. */
    String judgement();

    /** What became of the judgement. */
    Status status();

    /** Why it differs from what was said before: a reason code. */
    Optional<String> because();

    /** Local date that it speaks of. */
    LocalDate day();

    /** When it was judged: the time of the outcome, whenever it is heard. */
    Instant judgedAt();

    @Override
    default Instant at() {
        return judgedAt();
    }
}
