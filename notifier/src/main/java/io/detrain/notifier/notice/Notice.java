package io.detrain.notifier.notice;

import io.detrain.notifier.notice.Progress.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message to one recipient, and how far it has come.
 *
 * @param answers what the athlete answered to it
 */
public record Notice(
        NoticeId id,
        Athlete athlete,
        Address address,
        About about,
        Wording wording,
        Instant createdAt,
        Optional<Instant> validUntil,
        Progress progress,
        List<Answer> answers) {

    public Notice {
        answers = List.copyOf(answers);
    }

    /** A message to which nobody has answered. */
    public Notice(
            NoticeId id,
            Athlete athlete,
            Address address,
            About about,
            Wording wording,
            Instant createdAt,
            Optional<Instant> validUntil,
            Progress progress) {
        this(id, athlete, address, about, wording, createdAt, validUntil, progress, List.of());
    }

    /** True while it may still be sent. */
    public boolean isOpen() {
        return progress.isOpen();
    }

    /** True once it has reached its recipient. */
    public boolean isDelivered() {
        return progress.state() == State.DELIVERED;
    }

    /** True if it takes another one back. */
    public boolean isWithdrawal() {
        return id.kind() == NoticeId.Kind.WITHDRAWN;
    }

    /** True if it must not wake its reader: all but the answer to what the athlete has just reported. */
    public boolean keepsQuietHours() {
        return address.audience().isHuman() && (isWithdrawal() || urgency() != Urgency.AT_ONCE);
    }

    /** When it may be told, at that instant or later: nobody is woken, and some news waits for the morning. */
    Instant soonest(Instant instant, QuietHours quiet, ZoneId zone) {
        if (!keepsQuietHours()) {
            return instant;
        }
        return urgency() == Urgency.PATIENT && !isWithdrawal()
                ? quiet.morning(instant, zone)
                : quiet.next(instant, zone);
    }

    /** True if its reader has taken note of it. */
    boolean isAcknowledged() {
        return answers.stream().anyMatch(answer -> answer.verdict() == Verdict.ACKNOWLEDGED);
    }

    /** The same message with an answer in the place of the earlier ones of that name. */
    Notice answered(Answer answer) {
        var others = answers.stream().filter(known -> !known.event().equals(answer.event()));
        var all = Stream.concat(others, Stream.of(answer))
                .sorted(Comparator.comparing(Answer::event))
                .toList();
        return new Notice(id, athlete, address, about, wording, createdAt, validUntil, progress, all);
    }

    /** How far it may push in. */
    public Urgency urgency() {
        return Advice.of(about.advice()).urgency();
    }

    /** When it reaches its reader, as far as is known. */
    Instant reaches() {
        return progress.deliveredAt().orElse(progress.dueAt());
    }

    /** Called off: it was never sent, and need not be. */
    public Notice cancelled(String reason) {
        return with(State.CANCELLED, progress.dueAt(), progress.attempts(), Optional.of(reason));
    }

    /** Not now: the same message later, without counting as an attempt. */
    public Notice postponed(Instant until) {
        return with(progress.state(), until, progress.attempts(), progress.reason());
    }

    /** Said by that message, and not sent by itself. */
    Notice merged(String message) {
        return worded(wording.onItsOwn()).with(Progress.within(message, progress.dueAt()));
    }

    /** As far as the message that says it. */
    Notice asFarAs(Notice message) {
        return with(progress.asFarAs(message.progress));
    }

    /** A message of its own again. */
    Notice freed() {
        return with(Progress.pending(progress.dueAt()));
    }

    /** The same message in other words. */
    Notice worded(Wording words) {
        return new Notice(id, athlete, address, about, words, createdAt, validUntil, progress, answers);
    }

    /** The message that says this one too, if it is not sent by itself. */
    public Optional<String> within() {
        return progress.within();
    }

    /** Too late to be of use. */
    public Notice expired() {
        return with(State.GAVE_UP, progress.dueAt(), progress.attempts(), Optional.of("expired"));
    }

    /** What it is after an attempt that ended at that instant. */
    public Notice attempted(Delivery delivery, Backoff backoff, Instant at) {
        var attempts = progress.attempts() + 1;
        return switch (NextStep.after(delivery, attempts, backoff, id.text())) {
            case NextStep.Done() ->
                with(new Progress(State.DELIVERED, progress.dueAt(), attempts, Optional.empty(), Optional.of(at)));
            case NextStep.RetryAfter(var reason, var pause) ->
                with(State.DEFERRED, at.plus(pause), attempts, Optional.of(reason));
            case NextStep.GiveUp(var reason) -> with(State.GAVE_UP, progress.dueAt(), attempts, Optional.of(reason));
            case NextStep.Stop(var reason) -> with(State.REFUSED, progress.dueAt(), attempts, Optional.of(reason));
        };
    }

    private Notice with(State state, Instant dueAt, int attempts, Optional<String> reason) {
        return with(new Progress(state, dueAt, attempts, reason, progress.deliveredAt()));
    }

    private Notice with(Progress changed) {
        return new Notice(id, athlete, address, about, wording, createdAt, validUntil, changed, answers);
    }
}
