package io.detrain.notifier.notice;

import java.util.Set;

/** Who reads a message. */
public enum Audience {
    ATHLETE,
    COACH,
    PLATFORM;

    /** Training: the coach's business as well. */
    static final Set<Audience> EVERYONE = Set.of(ATHLETE, COACH, PLATFORM);

    /** What someone told of their own body, and what only they can answer. */
    static final Set<Audience> PRIVATE = Set.of(ATHLETE, PLATFORM);

    /** What a plan said before, and what is not ours to put into words. */
    static final Set<Audience> MACHINES = Set.of(PLATFORM);

    /** People sleep and have had enough at some point; platforms do not. */
    boolean isHuman() {
        return this != PLATFORM;
    }
}
