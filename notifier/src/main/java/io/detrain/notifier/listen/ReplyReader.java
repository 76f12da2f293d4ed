package io.detrain.notifier.listen;

import io.detrain.notifier.notice.Answer;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Reply;
import io.detrain.notifier.notice.Verdict;
import io.detrain.schemas.avro.AthleteEvent;
import java.util.Objects;
import java.util.Optional;

/** Picks out of all events what an athlete answers to messages; the rest is not the notifier's business. */
final class ReplyReader {

    private ReplyReader() {}

    static Optional<Reply> read(AthleteEvent event) {
        return switch (event.getKind()) {
            case ANSWER -> answer(event, Objects.requireNonNull(event.getAnswer()));
            case RETRACTION -> Optional.of(reply(event, Optional.empty(), Verdict.TAKEN_BACK));
            case WORKOUT,
                    RACE,
                    WELLNESS,
                    SLEEP,
                    HEART_RATE_VARIABILITY,
                    RESTING_HEART_RATE,
                    CONTEXT,
                    PROFILE,
                    HEARTBEAT,
                    UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Reply> answer(AthleteEvent event, io.detrain.schemas.avro.Answer answer) {
        return verdict(answer).map(verdict -> reply(event, Optional.of(answer.getSubject()), verdict));
    }

    private static Optional<Verdict> verdict(io.detrain.schemas.avro.Answer answer) {
        return switch (answer.getAbout()) {
            case FLAG_FEEDBACK ->
                Optional.ofNullable(answer.getHelpful())
                        .map(helpful -> helpful ? Verdict.HELPFUL : Verdict.NOT_HELPFUL);
            case ACKNOWLEDGED -> Optional.of(Verdict.ACKNOWLEDGED);
            case COPIES_SPLIT, HR_MAX_CONFIRMED, PLAN_OVERRIDDEN, SUGGESTION_ACCEPTED, UNKNOWN -> Optional.empty();
        };
    }

    private static Reply reply(AthleteEvent event, Optional<String> flag, Verdict verdict) {
        return new Reply(
                new Athlete(event.getTenant(), event.getAthlete()),
                event.getReceivedAt(),
                flag,
                new Answer(event.getEventId(), event.getRevision(), event.getLocalDate(), verdict));
    }
}
