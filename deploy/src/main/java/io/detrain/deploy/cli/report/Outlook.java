package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.report.Look.Ink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws what would follow, day by day, over what stands. */
public final class Outlook {

    private static final int BAR = 12;
    private static final String PROVISIONAL =
            "This is provisional: it changes with every day that is lived. It is training guidance, not medical advice.";

    private final JsonNode answer;
    private final JsonNode standing;
    private final Look look;
    private final Page page;

    private Outlook(JsonNode answer, JsonNode standing, Look look) {
        this.answer = answer;
        this.standing = standing;
        this.look = look;
        this.page = new Page(look);
    }

    /**
     * The lines of it.
     *
     * @param standing what stands of the athlete: the plans that nothing changes
     * @param timeless dates of races that were asked about without a time
     */
    public static List<String> lines(JsonNode answer, JsonNode standing, List<LocalDate> timeless, Look look) {
        return new Outlook(answer, standing, look).draw(timeless);
    }

    private List<String> draw(List<LocalDate> timeless) {
        page.paragraph(answer.path("athlete").asText() + ": what would follow, until "
                + Words.date(date(answer.path("until"))));
        table();
        page.section("Plans", list(answer.path("plans")), this::plan);
        page.section("Flags", list(answer.path("flags")), this::flag);
        page.paragraph("");
        page.paragraph(nextRace());
        timeless.forEach(day -> page.paragraph("The race on " + Words.date(day)
                + " has no time, so its load is not known and counts as none: DATE:TYPE@TIME gives it one."));
        page.paragraph(PROVISIONAL);
        return page.shown();
    }

    private void table() {
        var days = days();
        if (days.isEmpty()) {
            page.paragraph("No day would be judged otherwise than it stands.");
            return;
        }
        page.paragraph("");
        page.add(List.of(look.in(
                Ink.HEAD,
                String.format(
                        "%-12s %4s %-" + BAR + "s %9s %5s  %-14s %4s",
                        "day",
                        "load",
                        "",
                        "readiness",
                        "form",
                        "plan",
                        "cap"))));
        var plans = plans();
        var top = Math.max(
                1,
                days.stream()
                        .mapToDouble(day -> day.path("load").asDouble())
                        .max()
                        .orElse(1));
        days.forEach(day -> page.add(List.of(row(day, top, plans))));
    }

    /** What is to come; the days before it are no news to anybody. */
    private List<JsonNode> days() {
        var open = list(standing.path("days")).stream()
                .filter(day -> !day.path("closed").asBoolean())
                .map(day -> date(day.path("date")))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return list(answer.path("days")).stream()
                .filter(day -> !date(day.path("date")).isBefore(open))
                .toList();
    }

    private String row(JsonNode day, double top, Collection<JsonNode> plans) {
        var date = date(day.path("date"));
        var load = day.path("load").asDouble();
        var readiness = day.path("readiness").path("score");
        var plan = planOn(date, plans);
        var bar = (look.unicode() ? "█" : "#").repeat((int) Math.round(load / top * BAR));
        return String.format(
                        Locale.ROOT,
                        "%-12s %4d %s %9s %+5d  %-14s %4s",
                        Words.date(date),
                        Math.round(load),
                        look.in(Ink.LOAD, String.format("%-" + BAR + "s", bar)),
                        readiness.isNumber() ? Math.round(readiness.asDouble()) : "–",
                        Math.round(day.path("form").asDouble()),
                        plan.map(each -> phase(each, date)).orElse(""),
                        plan.map(each -> cap(each, date)).orElse(""))
                .stripTrailing();
    }

    /** Plans as they would be: those that stand, unless they would differ. */
    private Collection<JsonNode> plans() {
        Map<String, JsonNode> plans = new TreeMap<>();
        list(standing.path("plans")).forEach(plan -> plans.put(plan.path("id").asText(), plan));
        list(answer.path("plans")).forEach(plan -> plans.put(plan.path("id").asText(), plan));
        return plans.values().stream().filter(plan -> !isWithdrawn(plan)).toList();
    }

    /** The plan of the last race before the day, as long as it lasts. */
    private static Optional<JsonNode> planOn(LocalDate day, Collection<JsonNode> plans) {
        return plans.stream()
                .filter(plan -> date(plan.path("raceDate")).isBefore(day))
                .max(Comparator.comparing(plan -> date(plan.path("raceDate"))))
                .filter(plan -> day.isBefore(date(plan.path("hardAllowedFrom"))));
    }

    private static String phase(JsonNode plan, LocalDate day) {
        return list(plan.path("phases")).stream()
                .filter(phase -> !day.isBefore(date(phase.path("from"))) && !day.isAfter(date(phase.path("to"))))
                .map(phase -> Words.phase(phase.path("kind").asText()))
                .findFirst()
                .orElse("");
    }

    private static String cap(JsonNode plan, LocalDate day) {
        var k = (int) (day.toEpochDay() - date(plan.path("raceDate")).toEpochDay());
        var cap = plan.path("caps").path(k - 1);
        return cap.isNumber() ? Long.toString(Math.round(cap.asDouble())) : "";
    }

    private void plan(JsonNode plan) {
        var phases = list(plan.path("phases")).stream()
                .map(phase -> Words.phase(phase.path("kind").asText()) + " "
                        + Words.days(date(phase.path("from")), date(phase.path("to"))))
                .collect(Collectors.joining(", "));
        page.beside(
                Words.date(date(plan.path("raceDate"))),
                Words.cause(plan.path("cause").asText())
                        + (isWithdrawn(plan)
                                ? ": no plan any more"
                                : ": " + phases + "; hard training from "
                                        + Words.date(date(plan.path("hardAllowedFrom"))) + ", a race from "
                                        + Words.date(date(plan.path("raceAllowedFrom")))));
    }

    private void flag(JsonNode flag) {
        page.beside(
                Words.date(date(flag.path("day"))),
                severity(flag.path("severity").asText())
                        + Words.rule(flag.path("rule").asText()) + " ("
                        + flag.path("rule").asText() + ")" + fate(flag));
        var evidence =
                list(flag.path("evidence")).stream().map(EvidenceWords::of).toList();
        if (!evidence.isEmpty()) {
            page.beside("", String.join(", ", evidence));
        }
    }

    private String severity(String severity) {
        return switch (severity) {
            case "HIGH" -> look.in(Ink.BAD, "HIGH") + " ";
            case "MEDIUM" -> look.in(Ink.WARN, "MEDIUM") + " ";
            default -> "";
        };
    }

    private String fate(JsonNode flag) {
        var known = known().contains(flag.path("id").asText());
        return switch (flag.path("status").asText()) {
            case "WITHDRAWN" -> known ? ", would be taken back" : ", taken back before the last day";
            case "CLEARED" -> known ? ", would be over" : ", over before the last day";
            default -> known ? ", would change" : "";
        };
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        list(standing.path("flags")).forEach(flag -> known.add(flag.path("id").asText()));
        return known;
    }

    private String nextRace() {
        var race = answer.path("nextRace");
        if (!race.isObject()) {
            return "No race is registered.";
        }
        var named = "The next registered race ("
                + Words.cause(race.path("raceType").asText()) + ", " + Words.date(date(race.path("raceDate"))) + ")";
        if (!answer.path("readyFrom").isTextual()) {
            return named + " has no plan before it.";
        }
        var from = Words.date(date(answer.path("readyFrom")));
        return race.path("tooSoon").asBoolean()
                ? named + " would come too soon: the plan before it allows a race from " + from + "."
                : named + " would not come too soon: the plan before it allows a race from " + from + ".";
    }

    private static boolean isWithdrawn(JsonNode judgement) {
        return judgement.path("status").asText().equals("WITHDRAWN");
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}
