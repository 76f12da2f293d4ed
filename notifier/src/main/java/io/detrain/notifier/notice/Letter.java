package io.detrain.notifier.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an outcome into words. */
final class Letter {

    private static final int COSTS_NOTHING_DAYS = 3;

    private final Texts texts;
    private final ZoneId zone;

    private Letter(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A letter in the reader's language, by the reader's calendar. */
    static Letter to(Contact contact) {
        return new Letter(Texts.in(contact.locale()), contact.zone());
    }

    Wording plan(PlanOutcome plan, NoticeId.Kind kind) {
        return switch (kind) {
            case RAISED, WITHDRAWN ->
                wording(
                        texts.text("plan.raised.subject", race(plan)),
                        lines(
                                Stream.of(texts.text("plan.raised.lead", race(plan), counts(plan))),
                                phases(plan),
                                Stream.of(hard(plan), cost(plan.days(Phase.Kind.REST)))));
            case AMENDED ->
                wording(
                        texts.text("plan.amended.subject"),
                        lines(
                                Stream.of(texts.text(
                                        "plan.amended.lead", texts.name("race.of", plan.cause()), counts(plan))),
                                phases(plan),
                                Stream.of(hard(plan))));
        };
    }

    Wording flag(FlagOutcome flag, FlagAdvice advice) {
        var body = switch (advice) {
            case EARLY_RETURN -> earlyReturn(flag);
            case REST_DAY_DUE -> restDayDue(flag);
        };
        return wording(texts.text(advice + ".subject"), body + footer(flag.severity()));
    }

    Wording withdrawal(Notice told, Outcome outcome) {
        var when = texts.date(told.progress()
                .deliveredAt()
                .orElse(told.createdAt())
                .atZone(zone)
                .toLocalDate());
        var why = texts.name("because", outcome.because().map(Letter::code).orElse("UNKNOWN"));
        var subject = told.wording().subject();
        var text = switch (outcome) {
            case PlanOutcome plan -> texts.text("withdrawn.plan", when, why);
            case FlagOutcome flag -> texts.text("withdrawn.flag", when, subject, why);
        };
        return wording(texts.text("withdrawn.subject", subject), text);
    }

    private String race(PlanOutcome plan) {
        return texts.name("race", plan.cause());
    }

    private String counts(PlanOutcome plan) {
        var parts = new ArrayList<String>();
        count(parts, "days.rest", plan.days(Phase.Kind.REST));
        count(parts, "days.easy", plan.days(Phase.Kind.ACTIVE_RECOVERY));
        count(parts, "days.buildback", plan.days(Phase.Kind.RELOAD));
        return texts.list(parts);
    }

    private void count(List<String> parts, String key, int days) {
        if (days > 0) {
            parts.add(texts.text(key, days));
        }
    }

    private Stream<String> phases(PlanOutcome plan) {
        return plan.phases().stream()
                .filter(phase -> texts.has("phase." + phase.kind()))
                .map(phase -> texts.text("phase." + phase.kind(), dates(phase)));
    }

    private String dates(Phase phase) {
        return phase.from().equals(phase.to())
                ? texts.date(phase.from())
                : texts.text("range", texts.date(phase.from()), texts.date(phase.to()));
    }

    private String hard(PlanOutcome plan) {
        return texts.text("plan.hard", texts.date(plan.hardAllowedFrom()), plan.shortestDays(), plan.longestDays());
    }

    /** What complete rest costs: science.md 6.1 with its largest constant, since the athlete's class is not known. */
    private String cost(int restDays) {
        if (restDays <= COSTS_NOTHING_DAYS) {
            return restDays < 1 ? "" : texts.text("plan.short.rest", restDays);
        }
        var percent = (int) Math.ceil(18 * (1 - Math.exp(-(restDays - 3) / 35.0)));
        return texts.text("plan.long.rest", restDays, percent);
    }

    private String earlyReturn(FlagOutcome flag) {
        var day = number(flag, "k");
        var race = Optional.ofNullable(flag.params().get("race"));
        var until = date(flag, "easyUntil");
        var hard = date(flag, "hardAllowedFrom");
        return day.isPresent() && race.isPresent() && until.isPresent() && hard.isPresent()
                ? texts.text(
                        "EARLY_RETURN.text",
                        day.get(),
                        texts.name("race.of", race.get()),
                        texts.date(until.get()),
                        texts.date(hard.get()))
                : texts.text("EARLY_RETURN.short");
    }

    private String restDayDue(FlagOutcome flag) {
        return number(flag, "n")
                .map(days -> texts.text("REST_DAY_DUE.text", days))
                .orElseGet(() -> texts.text("REST_DAY_DUE.short"));
    }

    private String footer(Severity severity) {
        return switch (severity) {
            case INFO, LOW -> "";
            case MEDIUM, HIGH -> "\n" + texts.text("footer");
        };
    }

    private Wording wording(String subject, String text) {
        return new Wording(subject, text, texts.tag(), zone);
    }

    /** A reason may be followed by the event behind it. */
    private static String code(String because) {
        return because.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> number(FlagOutcome flag, String param) {
        return Optional.ofNullable(flag.params().get(param))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    private static Optional<LocalDate> date(FlagOutcome flag, String param) {
        return Optional.ofNullable(flag.params().get(param))
                .filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])-([01]\\d|2[0-8])|\\d{4}-\\d\\d-(29|30|31)"))
                .map(LocalDate::parse);
    }

    @SafeVarargs
    private static String lines(Stream<String>... parts) {
        return String.join(
                "\n",
                Stream.of(parts)
                        .flatMap(part -> part)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
