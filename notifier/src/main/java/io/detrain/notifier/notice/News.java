package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an outcome would tell an athlete, and whether that is news to someone who was told something before. */
sealed interface News {

    Duration FRESH = Duration.ofHours(48);
    Duration REPEAT = Duration.ofDays(7);

    String advice();

    Severity severity();

    /** The facts that make two messages the same message. */
    String facts();

    Wording wording(Kind kind, Letter letter);

    /** False if nobody should be told of it for the first time. */
    boolean isFresh(ZoneId zone);

    /** True if someone who got this message should hear of the new one. */
    boolean isNewAfter(Notice told, boolean sameFacts, ZoneId zone);

    /** Empty where nobody is told. */
    static Optional<News> of(Outcome outcome) {
        return switch (outcome) {
            case PlanOutcome plan -> plan.active() ? Optional.of(new PlanNews(plan)) : Optional.empty();
            case FlagOutcome flag -> FlagAdvice.of(flag.rule()).map(entry -> new FlagNews(entry, flag));
        };
    }

    /** The past is silent: what is back-filled changes the record and wakes nobody. */
    private static boolean isFresh(Outcome outcome, ZoneId zone) {
        var over = outcome.day().plusDays(1).atStartOfDay(zone).toInstant();
        return !outcome.judgedAt().isAfter(over.plus(FRESH));
    }

    record PlanNews(PlanOutcome plan) implements News {

        @Override
        public String advice() {
            return "A-01";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String facts() {
            return plan.hardAllowedFrom() + dated(plan.phases());
        }

        @Override
        public Wording wording(Kind kind, Letter letter) {
            return letter.plan(plan, kind);
        }

        @Override
        public boolean isFresh(ZoneId zone) {
            return News.isFresh(plan, zone);
        }

        @Override
        public boolean isNewAfter(Notice told, boolean sameFacts, ZoneId zone) {
            var today = plan.judgedAt().atZone(zone).toLocalDate();
            return !sameFacts && plan.hardAllowedFrom().isAfter(today);
        }

        /** RETURN is left out: the message does not name it. */
        private static String dated(List<Phase> phases) {
            return phases.stream()
                    .filter(phase -> phase.kind() != Phase.Kind.RETURN && phase.kind() != Phase.Kind.OTHER)
                    .map(phase -> " " + phase.kind() + " " + phase.from() + " " + phase.to())
                    .collect(Collectors.joining());
        }
    }

    record FlagNews(FlagAdvice entry, FlagOutcome flag) implements News {

        @Override
        public String advice() {
            return entry.entry();
        }

        @Override
        public Severity severity() {
            return flag.severity();
        }

        @Override
        public String facts() {
            return flag.severity().name();
        }

        @Override
        public Wording wording(Kind kind, Letter letter) {
            return letter.flag(flag, entry);
        }

        @Override
        public boolean isFresh(ZoneId zone) {
            return News.isFresh(flag, zone);
        }

        @Override
        public boolean isNewAfter(Notice told, boolean sameFacts, ZoneId zone) {
            Instant damped = told.createdAt().plus(REPEAT);
            var again = flag.status() == Status.RAISED && flag.judgedAt().isAfter(damped);
            return isFresh(zone)
                    && (again || flag.severity().compareTo(told.about().severity()) > 0);
        }
    }
}
