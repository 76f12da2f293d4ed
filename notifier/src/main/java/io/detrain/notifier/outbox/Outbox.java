package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** All messages in memory: what each athlete was told, what is due, what is on its way. Belongs to one thread. */
final class Outbox {

    private static final Comparator<Notice> BY_DUE = Comparator.comparing(
                    (Notice notice) -> notice.progress().dueAt())
            .thenComparing(notice -> notice.id().text());

    private final Map<Athlete, Map<String, Notice>> books = new HashMap<>();
    private final TreeSet<Notice> open = new TreeSet<>(BY_DUE);
    private final Map<String, Notice> underWay = new LinkedHashMap<>();
    private final Map<String, Notice> unsaved = new LinkedHashMap<>();
    private final Map<String, Notice> moved = new LinkedHashMap<>();

    /** Takes in what the topic holds. */
    void restore(Notice notice) {
        put(notice);
    }

    /** Shows all that there is. */
    void restored(Consumer<Collection<Notice>> show) {
        books.values().forEach(book -> show.accept(book.values()));
    }

    /** Takes in a new or changed message, which is then to be saved. */
    void change(Notice notice) {
        var id = notice.id().text();
        if (find(notice.athlete(), id)
                .filter(before -> before.progress().equals(notice.progress()))
                .isEmpty()) {
            moved.put(id, notice); // an answer changes a message too, but not how far it has come
        }
        put(notice);
        unsaved.put(notice.id().text(), notice);
    }

    private void put(Notice notice) {
        var book = books.computeIfAbsent(notice.athlete(), athlete -> new LinkedHashMap<>());
        var before = book.put(notice.id().text(), notice);
        if (before != null) {
            open.remove(before);
        }
        if (notice.isOpen()) {
            open.add(notice);
        }
    }

    /** Forgets everything but what is on its way: others have the athletes now, or we read them again. */
    void clear() {
        books.clear();
        open.clear();
        saved();
    }

    Optional<Notice> find(Athlete athlete, String id) {
        return Optional.ofNullable(books.getOrDefault(athlete, Map.of()).get(id));
    }

    /** All that this athlete was told, and is about to be told. */
    List<Notice> of(Athlete athlete) {
        return List.copyOf(books.getOrDefault(athlete, Map.of()).values());
    }

    /** Messages due by then, oldest first, one for each recipient, without those whose turn has not come. */
    List<Notice> due(Instant until, Set<Integer> blocked, ToIntFunction<Athlete> partition) {
        var taken = new HashSet<Lane>();
        underWay.values().forEach(notice -> taken.add(Lane.of(notice)));
        var due = new ArrayList<Notice>();
        for (var notice : open) {
            if (notice.progress().dueAt().isAfter(until)) {
                break;
            }
            if (!blocked.contains(partition.applyAsInt(notice.athlete())) && taken.add(Lane.of(notice))) {
                due.add(notice);
            }
        }
        return due;
    }

    void send(Notice notice) {
        underWay.put(notice.id().text(), notice);
    }

    void returned(Notice notice) {
        underWay.remove(notice.id().text());
    }

    boolean isUnderWay(Athlete athlete) {
        return underWay.values().stream().anyMatch(notice -> notice.athlete().equals(athlete));
    }

    /** True if this athlete is to be sent something by then. */
    boolean isDue(Athlete athlete, Instant until) {
        return books.getOrDefault(athlete, Map.of()).values().stream()
                .anyMatch(
                        notice -> notice.isOpen() && !notice.progress().dueAt().isAfter(until));
    }

    boolean isAnyUnderWay() {
        return !underWay.isEmpty();
    }

    /** True if something is still to be sent that is due by then. */
    boolean isAnyDue(Instant until) {
        return !open.isEmpty() && !open.first().progress().dueAt().isAfter(until);
    }

    Collection<Notice> unsaved() {
        return unsaved.values();
    }

    /** Those of them that have come further. */
    Collection<Notice> moved() {
        return moved.values();
    }

    void saved() {
        unsaved.clear();
        moved.clear();
    }

    /** An athlete's messages over one way go one after the other. */
    private record Lane(Athlete athlete, Address address) {
        static Lane of(Notice notice) {
            return new Lane(notice.athlete(), notice.address());
        }
    }
}
