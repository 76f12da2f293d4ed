package io.detrain.notifier.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one recipient would be told in the course of time, by the router and its budget, if every message arrived when it
 * is due. Nothing is sent.
 */
public final class Rehearsal {

    private final QuietHours quietHours;
    private final Router router;
    private final Contact contact;
    private final Address address;
    private final Map<String, Notice> book = new LinkedHashMap<>();

    public Rehearsal(NotifySettings settings, Contact contact, Address address) {
        this.quietHours = settings.quietHours();
        this.router = new Router(settings);
        this.contact = contact;
        this.address = address;
    }

    /** The next that is heard; everything due before it has arrived. */
    public void hear(Input input) {
        deliver(input.at().minusNanos(1)); // what is heard at one instant is decided together
        var history = List.copyOf(book.values());
        var changes = switch (input) {
            case Outcome outcome -> router.decide(outcome, contact, List.of(address), history);
            case Reply reply -> router.hear(reply, contact, history);
        };
        changes.forEach(this::put);
    }

    /** The messages that have arrived, each counted once however much it says, after all that is still to come. */
    public List<Notice> messages() {
        deliver(Instant.MAX);
        return book.values().stream()
                .filter(notice -> notice.isDelivered() && notice.within().isEmpty())
                .toList();
    }

    private void deliver(Instant until) {
        for (var next = due(until); next.isPresent(); next = due(until)) {
            put(attempted(next.get()));
        }
    }

    private Optional<Notice> due(Instant until) {
        return book.values().stream()
                .filter(Notice::isOpen)
                .filter(notice -> !notice.progress().dueAt().isAfter(until))
                .min(Comparator.comparing((Notice notice) -> notice.progress().dueAt())
                        .thenComparing(notice -> notice.id().text()));
    }

    private Notice attempted(Notice notice) {
        var now = notice.progress().dueAt();
        var awake = notice.keepsQuietHours() ? quietHours.next(now, contact.zone()) : now;
        if (notice.validUntil().filter(now::isAfter).isPresent()) {
            return notice.expired();
        }
        return awake.isAfter(now)
                ? notice.postponed(awake)
                : notice.attempted(new Delivery.Delivered(), Backoff.STANDARD, now);
    }

    private void put(Notice notice) {
        book.put(notice.id().text(), notice);
    }
}
