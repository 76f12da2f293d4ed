package io.detrain.notifier.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes answers on the messages that they speak of, and calls off what need not be said any more. */
final class Replies {

    private final List<Notice> history;
    private final ZoneId zone;
    private final NotifySettings settings;

    /** @param history all messages of the athlete */
    Replies(List<Notice> history, ZoneId zone, NotifySettings settings) {
        this.history = List.copyOf(history);
        this.zone = zone;
        this.settings = settings;
    }

    /** Messages that are changed by the reply. */
    List<Notice> hear(Reply reply) {
        if (isKnown(reply.answer())) {
            return List.of();
        }
        var noted = history.stream().map(notice -> noted(notice, reply)).toList();
        var mutes = Mutes.of(noted, settings);
        var changed = new ArrayList<Notice>();
        for (int i = 0; i < noted.size(); i++) {
            var now = calledOff(noted.get(i), mutes);
            if (!now.equals(history.get(i))) {
                changed.add(now);
            }
        }
        return changed;
    }

    private boolean isKnown(Answer answer) {
        return history.stream()
                .flatMap(notice -> notice.answers().stream())
                .anyMatch(known -> known.event().equals(answer.event()) && known.revision() >= answer.revision());
    }

    private static Notice noted(Notice notice, Reply reply) {
        var judgement = Optional.of(notice.about().judgement());
        if (!notice.isWithdrawal() && reply.judgement().equals(judgement)) {
            return notice.answered(reply.answer());
        }
        var answer = reply.answer();
        var wasAnswered =
                notice.answers().stream().anyMatch(known -> known.event().equals(answer.event()));
        return wasAnswered // it was taken back, or speaks of another flag now
                ? notice.answered(new Answer(answer.event(), answer.revision(), answer.on(), Verdict.TAKEN_BACK))
                : notice;
    }

    private Notice calledOff(Notice notice, Mutes mutes) {
        if (!notice.isOpen()
                || notice.isWithdrawal()
                || !notice.address().audience().isHuman()) {
            return notice;
        }
        if (notice.isAcknowledged()) {
            return notice.cancelled("acknowledged");
        }
        return mutes.cover(notice, zone) ? notice.cancelled("muted") : notice;
    }
}
