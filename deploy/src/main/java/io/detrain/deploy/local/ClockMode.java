package io.detrain.deploy.local;

import java.util.Locale;

/** Whose time it is: the system's, or one that a client moves on. */
public enum ClockMode {
    /** The system's time. */
    SYSTEM,
    /** A time that stands until somebody moves it forward. */
    DRIVEN;

    /** The word for it on the command line and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
