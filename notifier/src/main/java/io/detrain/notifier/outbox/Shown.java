package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Notice;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What may be shown of the outbox: committed messages only. Any thread may read it. */
@Singleton
public final class Shown {

    private final Map<Athlete, Map<String, Notice>> notices = new ConcurrentHashMap<>();

    /** The athlete's messages in the order in which they were called for. */
    public List<Notice> of(Athlete athlete) {
        return notices.getOrDefault(athlete, Map.of()).values().stream()
                .sorted(Comparator.comparing(Notice::createdAt)
                        .thenComparing(notice -> notice.id().text()))
                .toList();
    }

    void show(Collection<Notice> changed) {
        changed.forEach(
                notice -> notices.merge(notice.athlete(), Map.of(notice.id().text(), notice), Shown::union));
    }

    void clear() {
        notices.clear();
    }

    private static Map<String, Notice> union(Map<String, Notice> before, Map<String, Notice> changed) {
        var both = new TreeMap<>(before); // a new map: readers keep the one that they hold
        both.putAll(changed);
        return both;
    }
}
