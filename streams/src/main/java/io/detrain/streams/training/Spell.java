package io.detrain.streams.training;

/**
 * Since when something holds that is told as one episode, as a fold carries it from day to day.
 *
 * @param onset epoch day, or {@link #NEVER}
 * @param lapsed whether it has ceased to hold since it was last told
 */
public record Spell(long onset, boolean lapsed) {

    /** No such day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Not now, and not told before. */
    public static final Spell NONE = new Spell(NEVER, true);

    boolean isOpen() {
        return onset != NEVER;
    }

    /** The same on a day on which it holds or not. */
    Spell held(boolean holds, long day) {
        return holds ? isOpen() ? this : new Spell(day, false) : NONE;
    }

    /** The same where one thing begins it and another ends it. */
    Spell between(boolean begins, boolean ends, long day) {
        return held(isOpen() ? !ends : begins, day);
    }

    /** The same where an answer can end it before it has ceased to hold; it is not told again until then. */
    Spell answered(boolean holds, boolean ends, long day) {
        if (isOpen()) {
            return ends ? new Spell(NEVER, !holds) : this;
        }
        return holds && lapsed && !ends ? new Spell(day, false) : new Spell(NEVER, (lapsed && !ends) || !holds);
    }

    /** The same where it is told for so many days, and again only after it has ceased to hold. */
    Spell told(boolean holds, int days, long day) {
        if (isOpen()) {
            return day < onset + days ? this : new Spell(NEVER, !holds);
        }
        return holds && lapsed ? new Spell(day, false) : new Spell(NEVER, lapsed || !holds);
    }
}
