package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Writes messages about an outcome to one recipient. */
record Draft(Outcome outcome, Contact contact, Address address, NotifySettings settings) {

    private static final Duration USEFUL = Duration.ofHours(48);

    boolean concerns(News news) {
        return news.audience().contains(address.audience());
    }

    Notice news(News news, Kind kind, int step) {
        var created = outcome.judgedAt();
        return awake(new Notice(
                identity(news, kind, step),
                outcome.athlete(),
                address,
                new About(news.advice(kind).id(), outcome.judgement(), news.severity(), Optional.empty()),
                news.wording(kind, Letter.to(contact)),
                created,
                until(created.plus(USEFUL)),
                Progress.pending(created)));
    }

    NoticeId identity(News news, Kind kind, int step) {
        return NoticeId.of(kind, step, outcome.athlete(), outcome.judgement(), address, news.facts());
    }

    /** True if it is not too late to take it back. */
    boolean canTakeBack(Notice told) {
        return !outcome.judgedAt().isAfter(lastChance(told));
    }

    Notice withdrawal(Notice told) {
        var before = told.id();
        var about = told.about();
        return awake(new Notice(
                NoticeId.of(Kind.WITHDRAWN, before.step(), told.athlete(), about.judgement(), address, before.text()),
                told.athlete(),
                address,
                new About(about.advice(), about.judgement(), about.severity(), Optional.of(before.text())),
                Letter.to(contact).withdrawal(told, outcome),
                outcome.judgedAt(),
                until(lastChance(told)),
                Progress.pending(outcome.judgedAt())));
    }

    ZoneId zone() {
        return contact.zone();
    }

    private Optional<Instant> until(Instant last) {
        return address.audience().isHuman() ? Optional.of(last) : Optional.empty();
    }

    private Instant lastChance(Notice told) {
        return told.progress().deliveredAt().orElse(told.createdAt()).plus(settings.takenBackWithin());
    }

    private Notice awake(Notice notice) {
        return notice.postponed(notice.soonest(notice.createdAt(), settings.quietHours(), zone()));
    }
}
