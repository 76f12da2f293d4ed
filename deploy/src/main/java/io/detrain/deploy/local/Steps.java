package io.detrain.deploy.local;

import java.time.Duration;

/** Tells how long one waited for each step of a start. */
final class Steps {

    private final Progress progress;
    private long since = System.nanoTime();

    Steps(Progress progress) {
        this.progress = progress;
    }

    void done(String what, String where) {
        var now = System.nanoTime();
        progress.started(what, where, Duration.ofNanos(now - since));
        since = now;
    }
}
