package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What an outcome would tell someone, and whether that is news to someone who was told something before. */
sealed interface News permits PlanNews, PlanEnd, FlagNews, UnknownNews {

    /** Entry of the catalogue, as someone reads it who hears of it first, or again. */
    Advice advice(Kind kind);

    Severity severity();

    Set<Audience> audience();

    /** The facts that make two messages the same message. */
    String facts();

    Wording wording(Kind kind, Letter letter);

    /** False if nobody should be told of it for the first time. */
    boolean isFresh(Draft draft);

    /** True if someone who got this message should hear of the new one. */
    boolean isNewAfter(Notice told, boolean sameFacts, Draft draft);

    /** Empty where nobody is told. */
    static Optional<News> of(Outcome outcome) {
        return switch (outcome) {
            case PlanOutcome plan -> plan.active() ? Optional.of(new PlanNews(plan)) : Optional.empty();
            case FlagOutcome flag ->
                Optional.of(Rule.of(flag.rule())
                        .<News>map(rule -> new FlagNews(rule, flag))
                        .orElseGet(() -> new UnknownNews(flag)));
        };
    }

    /** What is to be said of an end that came by itself: of a plan's, to those who follow it. */
    static Optional<News> ofEnd(Outcome outcome) {
        return outcome instanceof PlanOutcome plan
                        && plan.active() // another goes on for who has raced again
                        && change(plan).equals(Optional.of(Advice.PLAN_COMPLETED))
                ? Optional.of(new PlanEnd(plan))
                : Optional.empty();
    }

    /** The entry of the catalogue for what changed a plan, if it is known. */
    static Optional<Advice> change(PlanOutcome plan) {
        return plan.because().map(Letter::code).flatMap(Advice::ofPlanChange);
    }

    /** The past is silent: what is back-filled changes the record and wakes nobody. */
    static boolean isFresh(LocalDate day, Instant judgedAt, Draft draft) {
        var over = day.plusDays(1).atStartOfDay(draft.zone()).toInstant();
        return !judgedAt.isAfter(over.plus(draft.settings().fresh()));
    }

    /** A flag is told again when it rises, or is raised again after a week. */
    static boolean isAgain(FlagOutcome flag, Severity severity, Notice told, Draft draft) {
        var again = flag.status() == Status.RAISED
                && flag.judgedAt()
                        .isAfter(told.createdAt().plus(draft.settings().repeat()));
        return again || severity.compareTo(told.about().severity()) > 0;
    }
}
