package io.detrain.streams.listen;

import java.util.List;

/** Hears what is committed; it must return at once. */
public interface Follower {

    /** How much it can hear at once of what it has missed. */
    int room();

    /** It hears everything from here on. */
    void begins(Cursor at);

    /** What it missed before this place is no longer remembered: it has to read what stands, and hears the rest. */
    void missed(Cursor at);

    /** Committed together or one after the other; not empty. */
    void hears(List<Published> news, Cursor after);
}
