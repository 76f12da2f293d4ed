package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Look.Ink;
import io.detrain.deploy.cli.report.Report.Flag;
import io.detrain.deploy.cli.report.Report.Message;
import io.detrain.deploy.cli.report.Report.Plan;
import io.detrain.deploy.cli.report.Report.Workout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the report for a person at a terminal. */
public final class TerminalReport {

    private static final int MANY = 30;
    private static final String GUIDANCE = "This is training guidance from your data, not medical advice.";

    private final Report report;
    private final Look look;
    private final Page page;

    private TerminalReport(Report report, Look look) {
        this.report = report;
        this.look = look;
        this.page = new Page(look);
    }

    /** The whole report, line by line. */
    public static List<String> lines(Report report, Look look) {
        return new TerminalReport(report, look).draw();
    }

    private List<String> draw() {
        page.paragraph(head());
        if (!report.days().isEmpty()) {
            page.paragraph("");
            page.add(new Chart(look, report.days(), races()).lines());
        }
        page.latest(MANY, "Races", races(), this::race);
        flags();
        page.latest(MANY, "Messages", report.messages(), this::message);
        var anything = !report.workouts().isEmpty();
        page.section("Missing", anything ? report.missing() : List.of(), page::item);
        new FileSections(page, report.files()).draw();
        if (anything) {
            page.paragraph("");
            page.paragraph(GUIDANCE);
        }
        return page.shown();
    }

    private String head() {
        if (report.workouts().isEmpty()) {
            return report.athlete() + ": no workouts in " + count(report.files().size(), "file");
        }
        var copies = report.workouts().stream().mapToInt(Workout::copies).sum();
        var dates = report.workouts().stream().map(Workout::localDate).sorted().toList();
        return report.athlete() + ": " + count(report.workouts().size(), "workout")
                + (copies == 0 ? "" : ", " + count(copies, "more recording") + " of the same")
                + ", " + Words.span(dates.getFirst(), dates.getLast());
    }

    private List<Workout> races() {
        return report.workouts().stream().filter(Workout::race).toList();
    }

    private void race(Workout race) {
        var distance = race.distanceM().isPresent()
                ? String.format(Locale.ROOT, ", %.1f km", race.distanceM().getAsDouble() / 1_000)
                : "";
        page.beside(
                Words.date(race.localDate()),
                Words.cause(race.raceType()) + distance + " in " + Words.duration(race.durationS()) + ", "
                        + Math.round(race.load()) + " load units");
        report.plans().stream()
                .filter(plan -> plan.raceDate().equals(race.localDate()))
                .filter(plan -> !plan.status().equals("WITHDRAWN"))
                .forEach(this::plan);
    }

    private void plan(Plan plan) {
        var phases = plan.phases().stream()
                .filter(phase -> !phase.kind().equals("RETURN"))
                .map(phase -> Words.phase(phase.kind()) + " " + Words.days(phase.from(), phase.to()))
                .collect(Collectors.joining(", "));
        page.beside("    plan", phases + "; hard training from " + Words.date(plan.hardAllowedFrom()));
    }

    /** All flags, or, over years, the latest grave ones and a count of the others. */
    private void flags() {
        if (report.flags().size() <= MANY) {
            page.section("Flags", report.flags(), this::flag);
            return;
        }
        page.latest(
                MANY,
                "Flags that matter",
                report.flags().stream().filter(Flag::grave).toList(),
                this::flag);
        var others = report.flags().stream()
                .filter(flag -> !flag.grave())
                .collect(Collectors.groupingBy(Flag::rule, TreeMap::new, Collectors.toList()));
        page.section("Lesser flags, by rule", List.copyOf(others.entrySet()), this::lesser);
    }

    private void lesser(Map.Entry<String, List<Flag>> rule) {
        var latest = rule.getValue().stream()
                .map(Flag::day)
                .max(Comparator.naturalOrder())
                .map(Words::date);
        page.beside(rule.getValue().size() + " x", headline(rule.getKey()) + ", latest on " + latest.orElse(""));
    }

    private void flag(Flag flag) {
        var state = flag.withdrawn() ? ", withdrawn" : flag.status().equals("CLEARED") ? ", over" : "";
        page.beside(Words.date(flag.day()), severity(flag) + headline(flag.rule()) + state);
        if (!flag.evidence().isEmpty()) {
            page.beside("", String.join(", ", flag.evidence()));
        }
    }

    private static String headline(String rule) {
        return Words.rule(rule) + " (" + rule + ")";
    }

    private String severity(Flag flag) {
        return switch (flag.severity()) {
            case "HIGH" -> look.in(Ink.BAD, "HIGH") + " ";
            case "MEDIUM" -> look.in(Ink.WARN, "MEDIUM") + " ";
            default -> "";
        };
    }

    /** Its first line: the dates of a plan stand beside its race. */
    private void message(Message message) {
        var text = message.text().lines().findFirst().orElse("");
        var fate = switch (message.status().toUpperCase(Locale.ROOT)) {
            case "DELIVERED" -> "";
            case "WITHDRAWN" -> ", taken back";
            case "MERGED" -> ", with another";
            case "PENDING", "DEFERRED" -> ", not sent yet";
            default -> ", not sent";
        };
        page.beside(minute(message.at()), text + " (" + message.advice() + fate + ")");
    }

    /** As the athlete's clock showed it. */
    private static String minute(String at) {
        return at.length() < 16
                ? at
                : String.format("%-12s%s", Words.date(LocalDate.parse(at.substring(0, 10))), at.substring(11, 16));
    }

    private static String count(int n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }
}
