package io.detrain.notifier.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The marathoner's and the 10K runner's judgements, and a memory of what they were told. */
final class Stories {

    static final Athlete ANNA = new Athlete("club", "anna");
    static final LocalDate RACE = LocalDate.parse("2025-06-15");
    static final Instant NOON = Instant.parse("2025-06-15T10:00:00Z"); // in Berlin

    private final Router router = new Router(QuietHours.NIGHT);
    private final Map<NoticeId, Notice> told = new LinkedHashMap<>();
    private List<Address> addresses = List.of(Address.CONSOLE);
    private Contact contact = contact(false);

    static Contact contact(boolean erased) {
        return new Contact(
                Optional.of("Anna"),
                Optional.of("anna@example.org"),
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                List.of("console", "email"),
                erased);
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
                restDays + 5);
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

    void erased() {
        contact = contact(true);
    }

    void unsubscribed() {
        addresses = List.of();
    }

    /** What the outcome makes of the outbox. */
    List<Notice> hear(Outcome outcome) {
        var history = told.values().stream()
                .filter(notice -> notice.about().judgement().equals(outcome.judgement()))
                .toList();
        var changes = router.decide(outcome, contact, addresses, history);
        changes.forEach(notice -> told.put(notice.id(), notice));
        return changes;
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
