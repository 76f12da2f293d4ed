package io.detrain.deploy.chaos;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What senders were told that it is in the log: it has to be there whatever happened since. */
final class Acknowledged {

    /** On records that were poisoned here. */
    static final String POISONED = "poisoned";

    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param key names tenant, athlete, event, revision and content */
    void event(String key) {
        events.add(key);
    }

    /** @param origin {@code topic:partition:offset} */
    void poison(String origin) {
        poisoned.add(origin);
    }

    /** An event of which nobody knows whether it is in the log, so that it is sent again. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    Set<String> events() {
        return Set.copyOf(events);
    }

    Set<String> poisoned() {
        return Set.copyOf(poisoned);
    }

    int count() {
        return events.size();
    }

    int poisonCount() {
        return poisoned.size();
    }

    int unansweredCount() {
        return unanswered.get();
    }
}
