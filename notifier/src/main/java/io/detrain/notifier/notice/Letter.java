package io.detrain.notifier.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an outcome into words. */
final class Letter {

    private static final double LEAST_WORTH_SAYING_PERCENT = 0.5; // less is shown as 0 %

    private final Texts texts;
    private final ZoneId zone;

    private Letter(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A letter in the reader's language, by the reader's calendar. */
    static Letter to(Contact contact) {
        return new Letter(Texts.of(contact), contact.zone());
    }

    /** A plan in full, for someone who has not read of it. */
    Wording plan(PlanOutcome plan) {
        var race = Map.of("race", texts.name("race", plan.cause()));
        var lead = Map.of("race", texts.name("race", plan.cause()), "counts", counts(plan));
        return wording(
                texts.text("plan.raised.subject", race),
                lines(
                        Stream.of(texts.text("plan.raised.lead", lead)),
                        phases(plan),
                        Stream.of(hard(plan), cost(plan), minor(plan.params()))));
    }

    /** New dates of a plan that was read, and what changed them if it is known. */
    Wording newDates(PlanOutcome plan, Optional<Rule> change) {
        var values = Map.of("raceOf", texts.name("race.of", plan.cause()), "counts", counts(plan));
        var lead =
                change.map(rule -> body(rule, plan.params())).orElseGet(() -> texts.text("plan.amended.lead", values));
        var subject = change.map(Letter::subject).orElse("plan.amended.subject");
        return wording(
                texts.text(subject), lines(Stream.of(lead), phases(plan), Stream.of(hard(plan), minor(plan.params()))));
    }

    /** The end of a plan. */
    Wording completed(PlanOutcome plan) {
        var params = Map.of("race", plan.cause());
        return wording(
                texts.text(subject(Rule.PLAN_COMPLETED)),
                lines(Stream.of(body(Rule.PLAN_COMPLETED, params), minor(plan.params()))));
    }

    Wording flag(FlagOutcome flag, Rule rule) {
        return wording(
                texts.text(subject(rule)),
                lines(Stream.of(
                        body(rule, flag.params()), minor(flag.params()), footer(rule.atLeast(flag.severity())))));
    }

    /** The first message's words, and the names of the others that it speaks for. */
    Wording together(Wording first, List<Notice> others) {
        var alone = first.onItsOwn();
        if (others.isEmpty()) {
            return alone;
        }
        var names = others.stream()
                .map(notice -> texts.text(
                        "also.name", Map.of("subject", notice.wording().subject())))
                .toList();
        var footer = "\n" + texts.text("footer");
        var isClosed = alone.text().endsWith(footer);
        var body = isClosed ? alone.text().substring(0, alone.text().length() - footer.length()) : alone.text();
        var closes =
                isClosed || others.stream().anyMatch(notice -> !footer(notice).isEmpty());
        return alone.with(
                body + "\n" + texts.text("also", Map.of("names", texts.list(names))) + (closes ? footer : ""));
    }

    private String footer(Notice notice) {
        return footer(notice.about().severity());
    }

    /** What a platform is told of a rule for which there are no words. */
    Wording unknown(FlagOutcome flag) {
        var values = Map.of("rule", flag.rule(), "day", flag.day());
        return wording(texts.text("unknown.subject", values), texts.text("unknown.text", values));
    }

    Wording withdrawal(Notice told, Outcome outcome) {
        var values = Map.of(
                "day", deliveredOn(told),
                "subject", told.wording().subject(),
                "why", why(outcome));
        return wording(texts.text("withdrawn.subject", values), texts.text(withdrawn(told, outcome), values));
    }

    private static String withdrawn(Notice told, Outcome outcome) {
        return switch (outcome) {
            case PlanOutcome _ -> "withdrawn.plan";
            case FlagOutcome _ -> told.urgency().isBudgeted() ? "withdrawn.flag" : "withdrawn.health";
        };
    }

    private LocalDate deliveredOn(Notice told) {
        return told.progress()
                .deliveredAt()
                .orElse(told.createdAt())
                .atZone(zone)
                .toLocalDate();
    }

    private String why(Outcome outcome) {
        return texts.name("because", outcome.because().map(Letter::code).orElse("UNKNOWN"));
    }

    private static String subject(Rule rule) {
        return rule + ".subject";
    }

    /** To someone who is not of age nothing is said about how much to race. */
    private String body(Rule rule, Map<String, String> params) {
        if (isMinor(params) && texts.has(rule + ".minor")) {
            return texts.text(rule + ".minor");
        }
        return texts.fill(rule + ".text", params).orElseGet(() -> texts.text(rule + ".short"));
    }

    private String counts(PlanOutcome plan) {
        return texts.list(Stream.of(
                        count("days.rest", plan.days(Phase.Kind.REST)),
                        count("days.easy", plan.days(Phase.Kind.ACTIVE_RECOVERY)),
                        count("days.buildback", plan.days(Phase.Kind.RELOAD)))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<String> count(String key, int days) {
        return days > 0 ? Optional.of(texts.text(key, Map.of("n", days))) : Optional.empty();
    }

    private Stream<String> phases(PlanOutcome plan) {
        return plan.phases().stream()
                .filter(phase -> texts.has("phase." + phase.kind()))
                .map(phase -> texts.text("phase." + phase.kind(), Map.of("dates", dates(phase))));
    }

    private String dates(Phase phase) {
        return phase.from().equals(phase.to())
                ? texts.date(phase.from())
                : texts.text("range", Map.of("from", texts.date(phase.from()), "to", texts.date(phase.to())));
    }

    private String hard(PlanOutcome plan) {
        long days = ChronoUnit.DAYS.between(plan.day(), plan.hardAllowedFrom()) - 1;
        if (days > plan.longestDays()) { // a plan that still ran made it longer than this race alone would
            return texts.text("plan.hard.later", Map.of("from", plan.hardAllowedFrom()));
        }
        return texts.text(
                "plan.hard",
                Map.of(
                        "from", plan.hardAllowedFrom(),
                        "shortest", plan.shortestDays(),
                        "longest", plan.longestDays()));
    }

    /** What the rest would cost at most, in the athlete's own numbers, which come with the plan. */
    private String cost(PlanOutcome plan) {
        int days = plan.days(Phase.Kind.REST);
        double percent = Double.parseDouble(plan.params().getOrDefault("restPercent", "0"));
        if (percent < LEAST_WORTH_SAYING_PERCENT) {
            return days < 1 ? "" : texts.text("plan.short.rest", Map.of("days", days));
        }
        return texts.fill(
                        Rule.REST_REASSURANCE + ".text",
                        Map.of(
                                "days", Integer.toString(days),
                                "percent", plan.params().getOrDefault("restPercent", ""),
                                "lowPercent", plan.params().getOrDefault("restLowPercent", ""),
                                "highPercent", plan.params().getOrDefault("restHighPercent", ""),
                                "backDays", plan.params().getOrDefault("restBackDays", "")))
                .orElse("");
    }

    private String minor(Map<String, String> params) {
        return isMinor(params) ? texts.text("minor") : "";
    }

    private static boolean isMinor(Map<String, String> params) {
        return "true".equals(params.get("minor"));
    }

    private String footer(Severity severity) {
        return switch (severity) {
            case INFO, LOW -> "";
            case MEDIUM, HIGH -> texts.text("footer");
        };
    }

    private Wording wording(String subject, String text) {
        return new Wording(subject, text, texts.tag(), zone);
    }

    /** A reason may be followed by the event behind it. */
    static String code(String because) {
        return because.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    @SafeVarargs
    private static String lines(Stream<String>... parts) {
        return String.join(
                "\n",
                List.of(parts).stream()
                        .flatMap(part -> part)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
