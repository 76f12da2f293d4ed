package io.detrain.notifier.notice;

import java.time.Instant;

/** What is heard of an athlete: a judgement that changed, or what they answered. */
public sealed interface Input permits Outcome, Reply {

    /** Whom it concerns. */
    Athlete athlete();

    /** When it came about, whenever it is heard. */
    Instant at();
}
