package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides who is told what of an outcome: new messages, and earlier ones that are called off or wait. */
public final class Router {

    private final NotifySettings settings;

    public Router(NotifySettings settings) {
        this.settings = settings;
    }

    /**
     * Messages that are new or changed.
     *
     * @param addresses where the athlete's messages go now
     * @param history all messages of this athlete so far
     */
    public List<Notice> decide(Outcome outcome, Contact contact, List<Address> addresses, List<Notice> history) {
        if (contact.erased()) {
            return List.of();
        }
        var told = Company.asTold(history);
        var mutes = Mutes.of(told, settings);
        Set<Address> everyone = new LinkedHashSet<>(addresses);
        told.stream().filter(notice -> isAbout(notice, outcome)).forEach(notice -> everyone.add(notice.address()));
        return everyone.stream()
                .flatMap(address -> decide(
                        new Draft(outcome, contact, address, settings),
                        addresses.contains(address),
                        mutes,
                        to(address, told)))
                .map(Company::asRecorded)
                .toList();
    }

    /** Messages that an answer changes: they bear it, and what need not be said any more is called off. */
    public List<Notice> hear(Reply reply, Contact contact, List<Notice> history) {
        if (contact.erased()) {
            return List.of();
        }
        var told = Company.asTold(history);
        var changes = new Replies(told, contact.zone(), settings).hear(reply);
        var now = new LinkedHashMap<NoticeId, Notice>();
        Stream.concat(told.stream(), changes.stream()).forEach(notice -> now.put(notice.id(), notice));
        var mutes = Mutes.of(now.values(), settings);
        return changes.stream()
                .map(Notice::address)
                .distinct()
                .flatMap(address ->
                        new Placement(to(address, told), mutes, settings, contact).of(to(address, changes)).stream())
                .map(Company::asRecorded)
                .toList();
    }

    private static List<Notice> to(Address address, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.address().equals(address))
                .toList();
    }

    private Stream<Notice> decide(Draft draft, boolean wanted, Mutes mutes, List<Notice> history) {
        var conversation = new Conversation(history.stream()
                .filter(notice -> isAbout(notice, draft.outcome()))
                .toList());
        var changes = changes(draft, wanted, conversation).toList();
        return draft.address().audience().isHuman()
                ? budgeted(changes, history, mutes, conversation, draft)
                : changes.stream();
    }

    private static boolean isAbout(Notice notice, Outcome outcome) {
        return notice.about().judgement().equals(outcome.judgement());
    }

    private static Stream<Notice> changes(Draft draft, boolean wanted, Conversation conversation) {
        return switch (draft.outcome().status()) {
            case RAISED, AMENDED ->
                News.of(draft.outcome())
                        .filter(draft::concerns)
                        .map(news -> wanted ? tell(news, draft, conversation) : Stream.<Notice>empty())
                        .orElseGet(() -> callOff(conversation, "replaced"));
            case CLEARED -> wanted ? end(draft, conversation) : callOff(conversation, "cleared");
            case WITHDRAWN ->
                Stream.concat(
                        callOff(conversation, "withdrawn"), wanted ? takeBack(draft, conversation) : Stream.empty());
        };
    }

    /** New messages as the budget lets them pass; what it has held back once is not held back again. */
    private Stream<Notice> budgeted(
            List<Notice> changes, List<Notice> history, Mutes mutes, Conversation conversation, Draft draft) {
        var known = history.stream().map(Notice::id).collect(Collectors.toSet());
        return new Placement(history, mutes, settings, draft.contact())
                .of(changes).stream()
                        .filter(notice -> known.contains(notice.id()) || !conversation.hasHeldBack(notice));
    }

    private static Stream<Notice> callOff(Conversation conversation, String reason) {
        return conversation.open().stream().map(notice -> notice.cancelled(reason));
    }

    private static Stream<Notice> tell(News news, Draft draft, Conversation conversation) {
        if (conversation.isAheadOf(draft.outcome().judgedAt()) || isKnown(news, draft, conversation)) {
            return Stream.empty();
        }
        var changes = new ArrayList<Notice>();
        var now = conversation;
        var moot = conversation.openWithdrawal().map(notice -> notice.cancelled("raised again"));
        if (moot.isPresent()) {
            changes.add(moot.get());
            now = now.with(moot.get());
        }
        next(news, draft, now).forEach(changes::add);
        return changes.stream();
    }

    private static boolean isKnown(News news, Draft draft, Conversation conversation) {
        return draft.address().audience().isHuman() && conversation.isAcknowledged(news.severity());
    }

    private static Stream<Notice> next(News news, Draft draft, Conversation conversation) {
        var step = conversation.nextStep();
        var standing = conversation.standing();
        if (standing.isEmpty()) {
            return news.isFresh(draft) ? Stream.of(draft.news(news, Kind.RAISED, step)) : Stream.empty();
        }
        var before = standing.get();
        var same = draft.identity(news, before.id().kind(), before.id().step()).equals(before.id());
        if (!news.isNewAfter(before, same, draft)) {
            return Stream.empty();
        }
        return before.isOpen() // nobody has read it: the new one takes its place
                ? Stream.of(
                        before.cancelled("replaced"),
                        draft.news(news, before.id().kind(), step))
                : Stream.of(draft.news(news, Kind.AMENDED, step));
    }

    /** What ended by itself is not told, but for a plan that someone follows. */
    private static Stream<Notice> end(Draft draft, Conversation conversation) {
        var news = News.ofEnd(draft.outcome())
                .filter(end -> draft.concerns(end) && end.isFresh(draft))
                .filter(_ -> conversation.told().isPresent());
        if (news.isEmpty() || conversation.isAheadOf(draft.outcome().judgedAt())) {
            return callOff(conversation, "cleared");
        }
        return isEnded(conversation.standing())
                ? Stream.empty()
                : Stream.concat(
                        callOff(conversation, "cleared"),
                        Stream.of(draft.news(news.get(), Kind.AMENDED, conversation.nextStep())));
    }

    private static boolean isEnded(Optional<Notice> standing) {
        return standing.map(notice -> Advice.of(notice.about().advice()))
                .filter(Advice.PLAN_COMPLETED::equals)
                .isPresent();
    }

    private static Stream<Notice> takeBack(Draft draft, Conversation conversation) {
        return conversation.told().stream().filter(draft::canTakeBack).map(draft::withdrawal);
    }
}
