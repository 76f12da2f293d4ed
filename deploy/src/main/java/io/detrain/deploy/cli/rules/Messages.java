package io.detrain.deploy.cli.rules;

import io.detrain.notifier.listen.OutcomeReader;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Answer;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Input;
import io.detrain.notifier.notice.NotifySettings;
import io.detrain.notifier.notice.Rehearsal;
import io.detrain.notifier.notice.Reply;
import io.detrain.notifier.notice.Verdict;
import io.detrain.schemas.AthleteKey;
import io.detrain.streams.compare.Period;
import io.detrain.streams.replay.RulesDiff;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.OutcomeWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Counts the messages that an athlete would get in a life, as the notifier would decide on them. */
public record Messages(Function<String, NotifySettings> ofTenant) {

    /** Those that arrive on one of the days. */
    public int of(AthleteKey owner, ZoneId zone, RulesDiff.Life life, Period period) {
        var rehearsal = new Rehearsal(ofTenant.apply(owner.tenant()), reader(zone), Address.CONSOLE);
        life.said().forEach(said -> input(owner, said).ifPresent(rehearsal::hear));
        return (int) rehearsal.messages().stream()
                .map(message -> message.progress().deliveredAt().orElseThrow())
                .filter(at -> period.has(LocalDate.ofInstant(at, zone)))
                .count();
    }

    /** Words and ways do not change how many there are; the time of day does. */
    private static Contact reader(ZoneId zone) {
        return new Contact(
                Optional.empty(), Optional.empty(), Locale.ENGLISH, Optional.empty(), zone, List.of("console"), false);
    }

    private static Optional<? extends Input> input(AthleteKey owner, RulesDiff.Said said) {
        return said.outcome().isPresent()
                ? OutcomeReader.read(OutcomeWriter.write(owner, said.outcome().get(), said.at()))
                : said.answered().flatMap(event -> reply(owner, event, said.at()));
    }

    private static Optional<Reply> reply(AthleteKey owner, TrainingEvent event, Instant at) {
        return switch (event.fact()) {
            case Fact.Answer answer ->
                verdict(answer).map(verdict -> reply(owner, event, at, Optional.of(answer.subject()), verdict));
            case Fact.Retraction _ -> Optional.of(reply(owner, event, at, Optional.empty(), Verdict.TAKEN_BACK));
            default -> Optional.empty();
        };
    }

    private static Optional<Verdict> verdict(Fact.Answer answer) {
        return switch (answer.about()) {
            case FLAG_FEEDBACK -> answer.helpful().map(helpful -> helpful ? Verdict.HELPFUL : Verdict.NOT_HELPFUL);
            case ACKNOWLEDGED -> Optional.of(Verdict.ACKNOWLEDGED);
            case COPIES_SPLIT, HR_MAX_CONFIRMED, PLAN_OVERRIDDEN, SUGGESTION_ACCEPTED, UNKNOWN -> Optional.empty();
        };
    }

    private static Reply reply(
            AthleteKey owner, TrainingEvent event, Instant at, Optional<String> flag, Verdict verdict) {
        return new Reply(
                new Athlete(owner.tenant(), owner.athlete()),
                at,
                flag,
                new Answer(event.id(), event.revision(), event.localDate(), verdict));
    }
}
