package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.About;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Answer;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.NoticeId;
import io.detrain.notifier.notice.Progress;
import io.detrain.notifier.notice.Severity;
import io.detrain.notifier.notice.Verdict;
import io.detrain.notifier.notice.Wording;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.AnswerVerdict;
import io.detrain.schemas.avro.Delivery;
import io.detrain.schemas.avro.DeliveryAnswer;
import io.detrain.schemas.avro.DeliveryStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices as they stand in the deliveries topic. */
final class NoticeWire {

    private NoticeWire() {}

    static String key(Notice notice) {
        return new AthleteKey(notice.athlete().tenant(), notice.athlete().id())
                .item(notice.id().text());
    }

    static Delivery write(Notice notice) {
        var progress = notice.progress();
        return Delivery.newBuilder()
                .setTenant(notice.athlete().tenant())
                .setAthlete(notice.athlete().id())
                .setNotificationId(notice.id().text())
                .setAdvice(notice.about().advice())
                .setJudgement(notice.about().judgement())
                .setChannel(notice.address().channel())
                .setRecipient(notice.address().recipient())
                .setStatus(DeliveryStatus.valueOf(progress.state().name()))
                .setSubject(notice.wording().subject())
                .setText(notice.wording().text())
                .setLocale(notice.wording().locale())
                .setSeverity(io.detrain.schemas.avro.Severity.valueOf(
                        notice.about().severity().name()))
                .setAttempts(progress.attempts())
                .setReason(progress.reason().orElse(null))
                .setCreatedAt(notice.createdAt())
                .setDueAt(progress.dueAt())
                .setDeliveredAt(progress.deliveredAt().orElse(null))
                .setValidUntil(notice.validUntil().orElse(null))
                .setWithdraws(notice.about().withdraws().orElse(null))
                .setAlone(notice.wording().alone().orElse(null))
                .setWithin(notice.within().orElse(null))
                .setZone(notice.wording().zone().getId())
                .setAnswers(notice.answers().stream().map(NoticeWire::write).toList())
                .build();
    }

    static Notice read(Delivery delivery) {
        return new Notice(
                NoticeId.parse(delivery.getNotificationId()),
                new Athlete(delivery.getTenant(), delivery.getAthlete()),
                new Address(delivery.getChannel(), delivery.getRecipient()),
                new About(
                        delivery.getAdvice(),
                        delivery.getJudgement(),
                        severity(delivery.getSeverity()),
                        Optional.ofNullable(delivery.getWithdraws())),
                new Wording(
                        delivery.getSubject(),
                        delivery.getText(),
                        Optional.ofNullable(delivery.getAlone()),
                        delivery.getLocale(),
                        zone(delivery.getZone())),
                delivery.getCreatedAt(),
                Optional.ofNullable(delivery.getValidUntil()),
                new Progress(
                        state(delivery.getStatus()),
                        delivery.getDueAt(),
                        delivery.getAttempts(),
                        Optional.ofNullable(delivery.getReason()),
                        Optional.ofNullable(delivery.getDeliveredAt()),
                        Optional.ofNullable(delivery.getWithin())),
                delivery.getAnswers().stream().map(NoticeWire::read).toList());
    }

    private static DeliveryAnswer write(Answer answer) {
        return DeliveryAnswer.newBuilder()
                .setEvent(answer.event())
                .setRevision(answer.revision())
                .setOn(answer.on())
                .setVerdict(AnswerVerdict.valueOf(answer.verdict().name()))
                .build();
    }

    private static Answer read(DeliveryAnswer answer) {
        return new Answer(answer.getEvent(), answer.getRevision(), answer.getOn(), verdict(answer.getVerdict()));
    }

    private static Verdict verdict(AnswerVerdict verdict) {
        return switch (verdict) {
            case HELPFUL -> Verdict.HELPFUL;
            case NOT_HELPFUL -> Verdict.NOT_HELPFUL;
            case ACKNOWLEDGED -> Verdict.ACKNOWLEDGED;
            case TAKEN_BACK, UNKNOWN -> Verdict.TAKEN_BACK; // what a newer version means calls nothing off
        };
    }

    private static Progress.State state(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> Progress.State.PENDING;
            case DELIVERED -> Progress.State.DELIVERED;
            case DEFERRED -> Progress.State.DEFERRED;
            case REFUSED -> Progress.State.REFUSED;
            case GAVE_UP -> Progress.State.GAVE_UP;
            case CANCELLED, UNKNOWN -> Progress.State.CANCELLED; // what a newer version means is not ours to send
        };
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // written by a Java that knows more zones
        }
    }

    private static Severity severity(io.detrain.schemas.avro.Severity severity) {
        return switch (severity) {
            case UNKNOWN, INFO -> Severity.INFO;
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
        };
    }
}
