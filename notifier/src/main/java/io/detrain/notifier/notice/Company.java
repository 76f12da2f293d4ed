package io.detrain.notifier.notice;

import io.detrain.notifier.notice.Progress.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Messages of one day that are one message: the first is said, and names the others.
 *
 * <p>On record, the others are called off ({@code merged}) within the first, so that nothing is sent twice and a restart knows
 * it. Each keeps its identity: it has come as far as the message that says it, can be taken back, and is a message of its own
 * again when the first is called off.
 */
final class Company {

    /** First of all what is said. */
    static final Comparator<Notice> BY_RANK = Comparator.comparingInt(
                    (Notice notice) -> Advice.of(notice.about().advice()).rank())
            .thenComparing(notice -> notice.about().severity(), Comparator.reverseOrder())
            .thenComparing(Notice::createdAt)
            .thenComparing(notice -> notice.id().text());

    private Company() {}

    /** The record as it was lived: what is said by another message has come as far as that. */
    static List<Notice> asTold(Collection<Notice> record) {
        Map<String, Notice> all =
                record.stream().collect(Collectors.toMap(notice -> notice.id().text(), Function.identity()));
        return record.stream().map(notice -> asTold(notice, all)).toList();
    }

    private static Notice asTold(Notice notice, Map<String, Notice> all) {
        return first(notice, all)
                .filter(first -> first.progress().state() != State.CANCELLED)
                .map(notice::asFarAs)
                .orElse(notice);
    }

    private static Optional<Notice> first(Notice notice, Map<String, Notice> all) {
        return notice.within().flatMap(id -> Optional.ofNullable(all.get(id)));
    }

    /** As it is recorded. */
    static Notice asRecorded(Notice notice) {
        return notice.within().map(notice::merged).orElse(notice);
    }

    /** Those that the message says besides itself, first of all what matters most. */
    static List<Notice> of(Notice first, Collection<Notice> all) {
        var id = Optional.of(first.id().text());
        return all.stream()
                .filter(notice -> notice.within().equals(id))
                .sorted(BY_RANK)
                .toList();
    }
}
