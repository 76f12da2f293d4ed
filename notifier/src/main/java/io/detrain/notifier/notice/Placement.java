package io.detrain.notifier.notice;

import io.detrain.notifier.notice.Progress.State;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds their time for one reader's new messages, and words for those that say several things at once. */
final class Placement {

    private final Map<NoticeId, Notice> all = new LinkedHashMap<>();
    private final Map<NoticeId, Notice> changed = new LinkedHashMap<>();
    private final Set<String> inOtherCompany = new LinkedHashSet<>();
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final Mutes mutes;
    private final NotifySettings settings;
    private final Contact contact;

    /** @param told what the reader was told, as it was lived */
    Placement(Collection<Notice> told, Mutes mutes, NotifySettings settings, Contact contact) {
        told.forEach(notice -> all.put(notice.id(), notice));
        this.mutes = mutes;
        this.settings = settings;
        this.contact = contact;
    }

    /** What becomes of these changes, and of other messages by them. */
    List<Notice> of(List<Notice> changes) {
        var news = changes.stream().filter(this::isNews).toList();
        changes.stream().filter(notice -> !isNews(notice)).forEach(this::put);
        waiting.addAll(news);
        while (!waiting.isEmpty()) {
            place(waiting.poll());
        }
        List.copyOf(all.values()).stream().filter(this::isToReword).forEach(this::reword);
        return List.copyOf(changed.values());
    }

    private boolean isNews(Notice notice) {
        return notice.isOpen() && !notice.isWithdrawal() && !all.containsKey(notice.id());
    }

    private void place(Notice notice) {
        if (mutes.cover(notice, contact.zone())) {
            put(notice.cancelled("muted"));
            return;
        }
        Budget.after(List.copyOf(all.values()), settings, contact.zone())
                .place(notice)
                .toList()
                .forEach(this::put);
    }

    /** Whoever loses the message that says it is to be placed anew. */
    private void put(Notice notice) {
        var before = Optional.ofNullable(all.put(notice.id(), notice));
        changed.put(notice.id(), notice);
        before.flatMap(Notice::within).ifPresent(inOtherCompany::add);
        notice.within().ifPresent(inOtherCompany::add);
        if (notice.progress().state() == State.CANCELLED && notice.within().isEmpty()) {
            Company.of(notice, all.values()).forEach(other -> {
                all.remove(other.id());
                changed.remove(other.id());
                waiting.add(other.freed());
            });
        }
    }

    private boolean isToReword(Notice notice) {
        return notice.isOpen()
                && notice.within().isEmpty()
                && inOtherCompany.contains(notice.id().text());
    }

    /** A message names those for whom it speaks now. */
    private void reword(Notice first) {
        var words = Letter.to(contact).together(first.wording(), Company.of(first, all.values()));
        put(first.worded(words));
    }
}
