package io.detrain.notifier.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much one recipient is told of all judgements together: science.md 3.6.
 *
 * <p>A few messages in seven days, the last kept for what matters; some days between two that speak of strain; the same
 * advice again within some days only if it matters more. Plans, withdrawals and what is urgent are outside it. After a red
 * flag the day belongs to it. What falls on one day is one message.
 */
final class Budget {

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Notice> news;
    private final Set<String> takenBack;
    private final NotifySettings settings;
    private final ZoneId zone;

    private Budget(List<Notice> news, Set<String> takenBack, NotifySettings settings, ZoneId zone) {
        this.news = List.copyOf(news);
        this.takenBack = Set.copyOf(takenBack);
        this.settings = settings;
        this.zone = zone;
    }

    /** What the recipient's messages leave room for. */
    static Budget after(List<Notice> notices, NotifySettings settings, ZoneId zone) {
        var standing = notices.stream()
                .filter(notice -> !notice.isWithdrawal())
                .filter(notice -> notice.isOpen() || notice.isDelivered())
                .toList();
        return new Budget(standing, takenBack(notices), settings, zone);
    }

    /** Messages taken back by others: they were read, but their advice may come again. */
    private static Set<String> takenBack(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.progress().state() != Progress.State.CANCELLED)
                .flatMap(notice -> notice.about().withdraws().stream())
                .collect(Collectors.toSet());
    }

    /** The new message with the time at which it fits, or called off; and earlier ones that make room for it. */
    Stream<Notice> place(Notice notice) {
        if (isDamped(notice)) {
            return Stream.of(notice.cancelled("damped"));
        }
        if (isRedFlag(notice)) {
            return Stream.concat(Stream.of(notice), silenced(notice));
        }
        return together(notice).orElseGet(() -> alone(notice));
    }

    private Stream<Notice> alone(Notice notice) {
        return earliest(notice).map(due -> Stream.of(notice.postponed(due))).orElseGet(() -> insteadOfAnother(notice));
    }

    /** In one message with what the reader is to be told on the same day; empty if there is nothing. */
    private Optional<Stream<Notice>> together(Notice notice) {
        return news.stream()
                .filter(before -> isOpenToOthers(before) && notice.urgency().isBudgeted())
                .sorted(Company.BY_RANK)
                .flatMap(before -> dueWith(before, notice).stream().map(due -> join(before, notice, due)))
                .findFirst();
    }

    /** Who has tried to send it once repeats what was tried. */
    private static boolean isOpenToOthers(Notice before) {
        return before.isOpen()
                && before.within().isEmpty()
                && before.urgency().isBudgeted()
                && before.progress().attempts() == 0;
    }

    private Optional<Instant> dueWith(Notice before, Notice notice) {
        var wished = afterRedFlag(notice, notice.progress().dueAt());
        var soonest = quiet(notice, without(before).afterStrain(notice, wished));
        var due = later(soonest, before.progress().dueAt());
        var isTooLate = Stream.of(before, notice)
                .anyMatch(one -> one.validUntil().filter(due::isAfter).isPresent());
        return day(soonest).equals(day(before.progress().dueAt())) && !isTooLate ? Optional.of(due) : Optional.empty();
    }

    private Stream<Notice> join(Notice before, Notice notice, Instant due) {
        if (Company.BY_RANK.compare(before, notice) <= 0) {
            return Stream.of(before.postponed(due), notice.merged(before.id().text()));
        }
        var first = notice.id().text();
        return Stream.concat(
                Stream.of(notice.postponed(due), before.merged(first)),
                Company.of(before, news).stream().map(other -> other.merged(first)));
    }

    private boolean isDamped(Notice notice) {
        var since = notice.createdAt().minus(settings.repeat());
        return notice.urgency().isBudgeted()
                && news.stream()
                        .filter(before ->
                                before.about().advice().equals(notice.about().advice()))
                        .filter(before -> !before.createdAt().isBefore(since))
                        .filter(before -> !takenBack.contains(before.id().text()))
                        .anyMatch(before -> before.about()
                                        .severity()
                                        .compareTo(notice.about().severity())
                                >= 0);
    }

    private Optional<Instant> earliest(Notice notice) {
        var wished = afterRedFlag(notice, notice.progress().dueAt());
        var due =
                notice.urgency().isBudgeted() ? quiet(notice, afterStrain(notice, afterWeek(notice, wished))) : wished;
        return notice.validUntil().filter(due::isAfter).isPresent() ? Optional.empty() : Optional.of(due);
    }

    private Instant quiet(Notice notice, Instant due) {
        return notice.soonest(due, settings.quietHours(), zone);
    }

    private Instant afterWeek(Notice notice, Instant due) {
        var most = notice.about().severity().compareTo(Severity.MEDIUM) < 0
                ? settings.mostPerWeek() - settings.kept()
                : settings.mostPerWeek();
        return news.stream()
                .filter(before ->
                        before.urgency().isBudgeted() && before.within().isEmpty())
                .map(Notice::reaches)
                .sorted(Comparator.reverseOrder())
                .skip(most - 1L)
                .findFirst()
                .map(before -> later(due, before.plus(WEEK)))
                .orElse(due);
    }

    private Instant afterStrain(Notice notice, Instant due) {
        return notice.urgency() != Urgency.STRAIN
                ? due
                : news.stream()
                        .filter(before -> before.urgency() == Urgency.STRAIN)
                        .map(before -> before.reaches().plus(settings.betweenStrain()))
                        .reduce(due, Budget::later);
    }

    private Instant afterRedFlag(Notice notice, Instant due) {
        return !isRedFlag(notice)
                        && news.stream()
                                .anyMatch(before -> isRedFlag(before)
                                        && day(before.reaches()).equals(day(due)))
                ? tomorrow(due)
                : due;
    }

    /** What would follow on the red flag's day waits for the next one. */
    private Stream<Notice> silenced(Notice redFlag) {
        var day = redFlag.progress().dueAt();
        return news.stream()
                .filter(Notice::isOpen)
                .filter(before -> !isRedFlag(before) && before.within().isEmpty())
                .filter(before -> !day(before.progress().dueAt()).isAfter(day(day)))
                .map(before ->
                        before.validUntil().filter(tomorrow(day)::isAfter).isPresent()
                                ? before.cancelled("red flag")
                                : before.postponed(tomorrow(day)));
    }

    /** Nobody has read it yet, and it matters less. */
    private Stream<Notice> insteadOfAnother(Notice notice) {
        return news.stream()
                .filter(before -> before.isOpen()
                        && before.urgency().isBudgeted()
                        && before.within().isEmpty())
                .filter(before ->
                        before.about().severity().compareTo(notice.about().severity()) < 0)
                .sorted(Comparator.comparing((Notice before) -> before.about().severity())
                        .thenComparing(before -> before.id().text()))
                .flatMap(before -> without(before).earliest(notice).stream()
                        .map(due -> List.of(before.cancelled("outranked"), notice.postponed(due))))
                .findFirst()
                .orElseGet(() -> List.of(notice.cancelled("budget")))
                .stream();
    }

    /** Without that message, and what it says besides. */
    private Budget without(Notice one) {
        var gone = Optional.of(one.id().text());
        var others = news.stream()
                .filter(notice -> !notice.equals(one) && !notice.within().equals(gone))
                .toList();
        return new Budget(others, takenBack, settings, zone);
    }

    private static boolean isRedFlag(Notice notice) {
        return Advice.of(notice.about().advice()) == Advice.SAFETY;
    }

    private Instant tomorrow(Instant today) {
        return settings.quietHours()
                .next(day(today).plusDays(1).atStartOfDay(zone).toInstant(), zone);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
