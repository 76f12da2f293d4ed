package io.detrain.notifier.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one recipient was told about one judgement, and is about to be told. */
record Conversation(List<Notice> notices) {

    Conversation {
        notices = List.copyOf(notices);
    }

    /** The latest message that stands: not called off, not failed, not taken back. */
    Optional<Notice> standing() {
        var takenBack = takenBackStep();
        return news().stream()
                .filter(notice -> notice.isOpen() || notice.isDelivered())
                .filter(notice -> notice.id().step() > takenBack)
                .max(Comparator.comparingInt(notice -> notice.id().step()));
    }

    /** The latest message that has arrived and was not taken back. */
    Optional<Notice> told() {
        var takenBack = takenBackStep();
        return news().stream()
                .filter(Notice::isDelivered)
                .filter(notice -> notice.id().step() > takenBack)
                .max(Comparator.comparingInt(notice -> notice.id().step()));
    }

    /** News that is still to be sent. */
    List<Notice> open() {
        return news().stream().filter(Notice::isOpen).toList();
    }

    /** A withdrawal that is still to be sent. */
    Optional<Notice> openWithdrawal() {
        return notices.stream()
                .filter(Notice::isWithdrawal)
                .filter(Notice::isOpen)
                .findFirst();
    }

    int nextStep() {
        return news().stream().mapToInt(notice -> notice.id().step() + 1).max().orElse(0);
    }

    /** True if something later than that was decided already: the outcome is old news. */
    boolean isAheadOf(Instant judgedAt) {
        return notices.stream().anyMatch(notice -> notice.createdAt().isAfter(judgedAt));
    }

    /** True if the reader has taken note of it, and it matters no more than it did then. */
    boolean isAcknowledged(Severity severity) {
        return news().stream()
                .filter(Notice::isAcknowledged)
                .anyMatch(notice -> notice.about().severity().compareTo(severity) >= 0);
    }

    /** True if the like of it was held back already: once is enough for the record. */
    boolean hasHeldBack(Notice notice) {
        return notice.progress().state() == Progress.State.CANCELLED
                && news().stream()
                        .filter(before -> before.progress().state() == Progress.State.CANCELLED)
                        .filter(before -> before.progress()
                                .reason()
                                .equals(notice.progress().reason()))
                        .anyMatch(before ->
                                before.about().severity() == notice.about().severity()
                                        && !before.id().equals(notice.id()));
    }

    Conversation with(Notice changed) {
        return new Conversation(notices.stream()
                .map(notice -> notice.id().equals(changed.id()) ? changed : notice)
                .toList());
    }

    private List<Notice> news() {
        return notices.stream().filter(notice -> !notice.isWithdrawal()).toList();
    }

    private int takenBackStep() {
        return notices.stream()
                .filter(Notice::isWithdrawal)
                .filter(notice -> notice.progress().state() != Progress.State.CANCELLED)
                .mapToInt(notice -> notice.id().step())
                .max()
                .orElse(-1);
    }
}
