package io.detrain.streams.wire;

/**
 * State in a layout that only a newer release knows, as after a roll-back: whoever would guess at it would lose what it
 * says, so it is left as it is.
 */
public final class NewerState extends RuntimeException {

    private static final long serialVersionUID = 1;

    NewerState(int found, int newest) {
        super("state of layout " + found + ", this release reads up to " + newest
                + ": go back to the release that wrote it, or to a newer one");
    }

    /** Whether it is what was thrown, or what is behind it. */
    public static boolean isBehind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NewerState) {
                return true;
            }
        }
        return false;
    }
}
