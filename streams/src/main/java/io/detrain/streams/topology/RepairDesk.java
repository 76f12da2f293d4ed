package io.detrain.streams.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which athletes of this instance wait to be folded anew, and for which of them a history is on its way.
 *
 * <p>Tasks write down what their marks say; the replay engine takes from it, and whoever asks reads it.
 */
public final class RepairDesk {

    private final Map<Integer, Map<String, Boolean>> inHandByOwner = new HashMap<>();
    private boolean called;

    /** A task begins with these marks: histories that were on their way to the one before it are lost. */
    synchronized void assigned(int partition, Set<String> owners) {
        var waiting = new HashMap<String, Boolean>();
        owners.forEach(owner -> waiting.put(owner, false));
        inHandByOwner.put(partition, waiting);
    }

    synchronized void revoked(int partition) {
        inHandByOwner.remove(partition);
    }

    synchronized void asked(int partition, String owner) {
        of(partition).putIfAbsent(owner, false);
    }

    /** Wakes the engine. */
    public synchronized void call() {
        called = true;
        notifyAll();
    }

    /** An athlete is done with, unless something was heard meanwhile that the history did not have. */
    synchronized void done(int partition, String owner, boolean again) {
        if (again) {
            of(partition).put(owner, false);
        } else {
            of(partition).remove(owner);
        }
    }

    /** All athletes who wait, by partition; from now on they are in hand. */
    public synchronized Map<Integer, Set<String>> take() {
        var taken = new TreeMap<Integer, Set<String>>();
        inHandByOwner.forEach((partition, owners) -> {
            var waiting = owners.entrySet().stream()
                    .filter(each -> !each.getValue())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            waiting.forEach(owner -> owners.put(owner, true));
            if (!waiting.isEmpty()) {
                taken.put(partition, waiting);
            }
        });
        return taken;
    }

    /** Nothing came of it: they wait again. */
    public synchronized void release(Map<Integer, Set<String>> taken) {
        taken.forEach((partition, owners) ->
                owners.forEach(owner -> of(partition).computeIfPresent(owner, (key, inHand) -> false)));
    }

    /** All who wait, in hand or not. */
    public synchronized Set<String> pending() {
        return inHandByOwner.values().stream()
                .flatMap(owners -> owners.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns when somebody calls, or the time is over. */
    public synchronized void awaitCall(Duration most) throws InterruptedException {
        if (!called) {
            wait(Math.max(1, most.toMillis()));
        }
        called = false;
    }

    private Map<String, Boolean> of(int partition) {
        return inHandByOwner.computeIfAbsent(partition, unused -> new HashMap<>());
    }
}
