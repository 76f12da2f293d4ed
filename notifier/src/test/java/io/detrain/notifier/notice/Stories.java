package io.detrain.notifier.notice;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marathoner's and the 10K runner's judgements, and a memory of what they were told. */
final class Stories {

    static final Athlete ANNA = new Athlete("club", "anna");
    static final LocalDate RACE = LocalDate.parse("2025-06-15");
    static final Instant NOON = Instant.parse("2025-06-15T10:00:00Z"); // in Berlin

    private final Router router;

    private final Map<NoticeId, Notice> told = new LinkedHashMap<>();
    private List<Address> addresses = List.of(Address.CONSOLE);
    private Contact contact = contact(false);

    Stories() {
        this(settings(Map.of()));
    }

    Stories(NotifySettings settings) {
        router = new Router(settings);
    }

    /** As they are, but for these. */
    static NotifySettings settings(Map<String, Double> otherwise) {
        var values = SettingsList.NOTIFY.stream().collect(Collectors.toMap(Setting::key, Setting::standard));
        values.putAll(otherwise);
        return NotifySettings.of(key -> Objects.requireNonNull(values.get(key)));
    }

    static Contact contact(boolean erased) {
        return new Contact(
                Optional.of("Anna"),
                Optional.of("anna@example.org"),
                Locale.ENGLISH,
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                List.of("console", "email"),
                erased);
    }

    /** The same plan, with another in its place. */
    static PlanOutcome replaced(PlanOutcome plan) {
        return with(plan, false, plan.hardAllowedFrom());
    }

    static PlanOutcome with(PlanOutcome plan, boolean active, LocalDate hardAllowedFrom) {
        return new PlanOutcome(
                plan.athlete(),
                plan.planId(),
                plan.status(),
                plan.because(),
                plan.judgedAt(),
                active,
                plan.cause(),
                plan.day(),
                plan.phases(),
                hardAllowedFrom,
                plan.shortestDays(),
                plan.longestDays(),
                plan.params());
    }

    static PlanOutcome plan(Status status, int restDays, Instant judgedAt, String because) {
        var easyFrom = RACE.plusDays(restDays + 1L);
        return new PlanOutcome(
                ANNA,
                "race-1",
                status,
                because.isEmpty() ? Optional.empty() : Optional.of(because),
                judgedAt,
                true,
                "RUN_10K",
                RACE,
                List.of(
                        new Phase(Phase.Kind.REST, RACE.plusDays(1), RACE.plusDays(restDays)),
                        new Phase(Phase.Kind.ACTIVE_RECOVERY, easyFrom, easyFrom.plusDays(1)),
                        new Phase(Phase.Kind.RELOAD, easyFrom.plusDays(2), easyFrom.plusDays(2))),
                easyFrom.plusDays(3),
                restDays + 1,
                restDays + 5,
                restDays < 6
                        ? Map.of("restPercent", "0")
                        : Map.of(
                                "restPercent", "0.904",
                                "restLowPercent", "0.452",
                                "restHighPercent", "1.356",
                                "restBackDays", "6"));
    }

    /** The plan of someone who is not of age. */
    static PlanOutcome minor(PlanOutcome plan) {
        return new PlanOutcome(
                plan.athlete(),
                plan.planId(),
                plan.status(),
                plan.because(),
                plan.judgedAt(),
                plan.active(),
                plan.cause(),
                plan.day(),
                plan.phases(),
                plan.hardAllowedFrom(),
                plan.shortestDays(),
                plan.longestDays(),
                Map.of("minor", "true"));
    }

    static FlagOutcome flag(String rule, Status status, Severity severity, Instant judgedAt) {
        return new FlagOutcome(
                ANNA,
                rule + ":1",
                status,
                Optional.empty(),
                judgedAt,
                rule,
                RACE,
                severity,
                Map.of(
                        "k",
                        "3",
                        "race",
                        "RUN_10K",
                        "easyUntil",
                        "2025-06-22",
                        "hardAllowedFrom",
                        "2025-06-23",
                        "n",
                        "7"));
    }

    /** An episode of its own, raised on the day on which it is judged, of which nothing more is known. */
    static FlagOutcome episode(String rule, Severity severity, Instant judgedAt) {
        return episode(rule, judgedAt.toString(), Status.RAISED, severity, judgedAt);
    }

    static FlagOutcome episode(String rule, String id, Status status, Severity severity, Instant judgedAt) {
        return new FlagOutcome(
                ANNA,
                rule + "/" + id,
                status,
                Optional.empty(),
                judgedAt,
                rule,
                judgedAt.atZone(ZoneId.of("Europe/Berlin")).toLocalDate(),
                severity,
                Map.of());
    }

    void erased() {
        contact = contact(true);
    }

    void speaks(Locale locale) {
        contact = new Contact(
                contact.displayName(),
                contact.email(),
                locale,
                contact.units(),
                contact.zone(),
                contact.channels(),
                contact.erased());
    }

    /** An attempt that did not reach her. */
    void fails(Notice notice, Instant at) {
        told.put(notice.id(), notice.attempted(Delivery.deferred("down"), Backoff.STANDARD, at));
    }

    void tellsPlatform() {
        addresses = List.of(Address.CONSOLE, Address.webhook("partner"));
    }

    void unsubscribed() {
        addresses = List.of();
    }

    /** What the outcome makes of the outbox. */
    List<Notice> hear(Outcome outcome) {
        var changes = router.decide(outcome, contact, addresses, List.copyOf(told.values()));
        changes.forEach(notice -> told.put(notice.id(), notice));
        return changes;
    }

    /** What the athlete's answer makes of the outbox. */
    List<Notice> answer(String event, long revision, Verdict verdict, String flag, Instant at) {
        var day = at.atZone(contact.zone()).toLocalDate();
        var about = flag.isEmpty() ? Optional.<String>empty() : Optional.of(flag);
        var changes =
                router.hear(new Reply(ANNA, at, about, new Answer(event, revision, day, verdict)), contact, told());
        changes.forEach(notice -> told.put(notice.id(), notice));
        return changes;
    }

    /** All that is due by then arrives when it is due. */
    void live(Instant until) {
        for (var notice : new ArrayList<>(told.values())) {
            var due = notice.progress().dueAt();
            if (notice.isOpen() && !due.isAfter(until)) {
                told.put(notice.id(), notice.attempted(new Delivery.Delivered(), Backoff.STANDARD, due));
            }
        }
    }

    /** Hears it and lives on for a minute. */
    List<Notice> hearAndRead(Outcome outcome) {
        var changes = hear(outcome);
        live(outcome.judgedAt().plusSeconds(60));
        return changes;
    }

    /** The record as Anna has lived it. */
    List<Notice> lived() {
        return Company.asTold(told.values());
    }

    List<Notice> told() {
        return List.copyOf(told.values());
    }

    /** A restart: what the topic holds is read back, in whatever order it stands there. */
    Stories restarted() {
        var again = new Stories();
        told().reversed().forEach(notice -> again.told.put(notice.id(), notice));
        again.addresses = addresses;
        again.contact = contact;
        return again;
    }

    /** All that is due arrives. */
    void deliver(Instant at) {
        for (var notice : new ArrayList<>(told.values())) {
            if (notice.isOpen()) {
                told.put(notice.id(), notice.attempted(new Delivery.Delivered(), Backoff.STANDARD, at));
            }
        }
    }
}
