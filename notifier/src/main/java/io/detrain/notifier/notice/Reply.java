package io.detrain.notifier.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * An athlete's answer as it is heard.
 *
 * @param flag the flag that it speaks of; empty where an answer is taken back, for whichever flag it was
 */
public record Reply(Athlete athlete, Instant at, Optional<String> flag, Answer answer) implements Input {

    private static final String FLAG = "flag/";

    /** What a message about that flag has as its judgement, whether the sender names the flag or the judgement. */
    Optional<String> judgement() {
        return flag.map(id -> id.startsWith(FLAG) ? id : FLAG + id);
    }
}
