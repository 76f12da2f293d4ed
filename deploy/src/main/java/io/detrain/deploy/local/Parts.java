package io.detrain.deploy.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped once and in the opposite order. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();
    private final List<Part> processes = new CopyOnWriteArrayList<>();
    private boolean stopped;

    private record Part(String name, Runnable stop) {}

    synchronized void add(String name, Runnable stop) {
        if (stopped) {
            stop.run();
            throw new CannotStart("stopped while starting: " + name);
        }
        started.push(new Part(name, stop));
    }

    /** Adds one that outlives this JVM unless it is stopped. */
    void addProcess(String name, Runnable stop) {
        processes.add(new Part(name, stop));
        add(name, stop);
    }

    synchronized void stop() {
        stopped = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    /** Stops what was started last, down to the one of that name. */
    synchronized void stopThrough(String name) {
        var isLast = false;
        while (!started.isEmpty() && !isLast) {
            var part = started.pop();
            isLast = part.name().equals(name);
            stop(part);
        }
    }

    /** Stops those that would outlive this JVM, when there is no time left for the others. */
    void stopProcesses() {
        processes.forEach(Parts::stop);
    }

    private static void stop(Part part) {
        try {
            part.stop().run();
        } catch (Exception e) { // the next part has to be stopped whatever this one says
            LOG.warn("part did not stop cleanly name={}", part.name(), e);
        }
    }
}
