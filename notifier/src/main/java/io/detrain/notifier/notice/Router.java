package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides who is told what of an outcome: new messages, and earlier ones that are called off. */
public final class Router {

    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(14);
    private static final Duration USEFUL = Duration.ofHours(48);

    private final QuietHours quietHours;

    public Router(QuietHours quietHours) {
        this.quietHours = quietHours;
    }

    /**
     * Messages that are new or changed.
     *
     * @param addresses where the athlete's messages go now
     * @param history all messages about this judgement so far
     */
    public List<Notice> decide(Outcome outcome, Contact contact, List<Address> addresses, List<Notice> history) {
        if (contact.erased()) {
            return List.of();
        }
        Set<Address> everyone = new LinkedHashSet<>(addresses);
        history.forEach(notice -> everyone.add(notice.address()));
        return everyone.stream()
                .flatMap(address -> decide(outcome, contact, address, addresses.contains(address), history))
                .toList();
    }

    private Stream<Notice> decide(
            Outcome outcome, Contact contact, Address address, boolean wanted, List<Notice> history) {
        var conversation = new Conversation(history.stream()
                .filter(notice -> notice.address().equals(address))
                .toList());
        return switch (outcome.status()) {
            case RAISED, AMENDED ->
                News.of(outcome)
                        .map(news ->
                                wanted ? tell(outcome, news, contact, address, conversation) : Stream.<Notice>empty())
                        .orElseGet(() -> callOff(conversation, "replaced"));
            case CLEARED -> callOff(conversation, "cleared");
            case WITHDRAWN ->
                Stream.concat(
                        callOff(conversation, "withdrawn"),
                        wanted ? takeBack(outcome, contact, conversation) : Stream.empty());
        };
    }

    private static Stream<Notice> callOff(Conversation conversation, String reason) {
        return conversation.open().stream().map(notice -> notice.cancelled(reason));
    }

    private Stream<Notice> tell(
            Outcome outcome, News news, Contact contact, Address address, Conversation conversation) {
        if (conversation.isAheadOf(outcome.judgedAt())) {
            return Stream.empty();
        }
        var changes = new ArrayList<Notice>();
        var now = conversation;
        var moot = conversation.openWithdrawal().map(notice -> notice.cancelled("raised again"));
        if (moot.isPresent()) {
            changes.add(moot.get());
            now = now.with(moot.get());
        }
        next(outcome, news, contact, address, now).forEach(changes::add);
        return changes.stream();
    }

    private Stream<Notice> next(
            Outcome outcome, News news, Contact contact, Address address, Conversation conversation) {
        var step = conversation.nextStep();
        var standing = conversation.standing();
        if (standing.isEmpty()) {
            return news.isFresh(contact.zone())
                    ? Stream.of(message(outcome, news, Kind.RAISED, step, contact, address))
                    : Stream.empty();
        }
        var before = standing.get();
        var same = identity(outcome, news, before.id().kind(), before.id().step(), address)
                .equals(before.id());
        if (!news.isNewAfter(before, same, contact.zone())) {
            return Stream.empty();
        }
        return before.isOpen() // nobody has read it: the new one takes its place
                ? Stream.of(
                        before.cancelled("replaced"),
                        message(outcome, news, before.id().kind(), step, contact, address))
                : Stream.of(message(outcome, news, Kind.AMENDED, step, contact, address));
    }

    private Notice message(Outcome outcome, News news, Kind kind, int step, Contact contact, Address address) {
        var created = outcome.judgedAt();
        return new Notice(
                identity(outcome, news, kind, step, address),
                outcome.athlete(),
                address,
                new About(news.advice(), outcome.judgement(), news.severity(), Optional.empty()),
                news.wording(kind, Letter.to(contact)),
                created,
                address.keepsQuietHours() ? Optional.of(created.plus(USEFUL)) : Optional.empty(),
                Progress.pending(due(created, contact, address)));
    }

    private static NoticeId identity(Outcome outcome, News news, Kind kind, int step, Address address) {
        return NoticeId.of(
                kind, step, outcome.athlete(), outcome.judgement(), address, news.advice() + " " + news.facts());
    }

    private Stream<Notice> takeBack(Outcome outcome, Contact contact, Conversation conversation) {
        return conversation.told().stream()
                .filter(told -> !outcome.judgedAt().isAfter(lastChance(told)))
                .map(told -> withdrawal(outcome, told, contact));
    }

    private Notice withdrawal(Outcome outcome, Notice told, Contact contact) {
        var before = told.id();
        var created = outcome.judgedAt();
        var about = told.about();
        return new Notice(
                NoticeId.of(
                        Kind.WITHDRAWN,
                        before.step(),
                        told.athlete(),
                        about.judgement(),
                        told.address(),
                        before.text()),
                told.athlete(),
                told.address(),
                new About(about.advice(), about.judgement(), about.severity(), Optional.of(before.text())),
                Letter.to(contact).withdrawal(told, outcome),
                created,
                told.address().keepsQuietHours() ? Optional.of(lastChance(told)) : Optional.empty(),
                Progress.pending(due(created, contact, told.address())));
    }

    private static Instant lastChance(Notice told) {
        return told.progress().deliveredAt().orElse(told.createdAt()).plus(TAKEN_BACK_WITHIN);
    }

    private Instant due(Instant created, Contact contact, Address address) {
        return address.keepsQuietHours() ? quietHours.next(created, contact.zone()) : created;
    }
}
