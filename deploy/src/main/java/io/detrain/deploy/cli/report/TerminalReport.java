package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Look.Ink;
import io.detrain.deploy.cli.report.Report.FileLine;
import io.detrain.deploy.cli.report.Report.Flag;
import io.detrain.deploy.cli.report.Report.Plan;
import io.detrain.deploy.cli.report.Report.Workout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the report for a person at a terminal. */
public final class TerminalReport {

    private static final int EXAMPLES = 3;
    private static final int MANY = 30;

    private final Report report;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private TerminalReport(Report report, Look look) {
        this.report = report;
        this.look = look;
    }

    /** The whole report, line by line. */
    public static List<String> lines(Report report, Look look) {
        return new TerminalReport(report, look).draw();
    }

    private List<String> draw() {
        head();
        if (!report.days().isEmpty()) {
            lines.addAll(new Chart(look, report.days(), races()).lines());
        }
        section("Races", races(), this::race);
        flags();
        messages();
        section("Missing", report.missing(), item -> wrapped("", item));
        files("Refused", "refused");
        files("Not an activity", "not_an_activity");
        notes();
        return lines.stream().map(look::shown).toList();
    }

    private void head() {
        var copies = report.workouts().stream().mapToInt(Workout::copies).sum();
        var what = report.athlete() + ": " + count(report.workouts().size(), "workout")
                + (copies > 0 ? ", " + count(copies, "further copy", "further copies") + " of them" : "");
        var when = report.workouts().isEmpty()
                ? ""
                : ", " + Words.span(firstWorkout().localDate(), lastWorkout().localDate());
        broken(new StringBuilder(), 0, what + when);
        lines.add("");
    }

    private Workout firstWorkout() {
        return report.workouts().stream()
                .min(Comparator.comparing(Workout::localDate))
                .orElseThrow();
    }

    private Workout lastWorkout() {
        return report.workouts().stream()
                .max(Comparator.comparing(Workout::localDate))
                .orElseThrow();
    }

    private List<Workout> races() {
        return report.workouts().stream().filter(Workout::race).toList();
    }

    private void race(Workout race) {
        var distance = race.distanceM().isPresent()
                ? String.format(Locale.ROOT, ", %.1f km", race.distanceM().getAsDouble() / 1_000)
                : "";
        wrapped(
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
                .map(phase -> Words.plain(phase.kind()) + " " + Words.span(phase.from(), phase.to()))
                .collect(Collectors.joining(", "));
        wrapped("    plan", phases + "; hard training from " + Words.date(plan.hardAllowedFrom()));
    }

    /** All flags, or, over years, the grave ones and a count of the others. */
    private void flags() {
        if (report.flags().size() <= MANY) {
            section("Flags", report.flags(), this::flag);
            return;
        }
        section("Flags", report.flags().stream().filter(Flag::grave).toList(), this::flag);
        var others = report.flags().stream()
                .filter(flag -> !flag.grave())
                .collect(Collectors.groupingBy(Flag::rule, TreeMap::new, Collectors.toList()));
        section("Lesser flags, by rule", List.copyOf(others.entrySet()), entry -> {
            var latest = entry.getValue().stream()
                    .map(Flag::day)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            wrapped(
                    entry.getValue().size() + " x",
                    entry.getKey() + ": " + Words.rule(entry.getKey()) + ", latest on " + Words.date(latest));
        });
    }

    private void messages() {
        var all = report.messages();
        section(
                "Messages",
                all.subList(Math.max(0, all.size() - MANY), all.size()),
                message -> wrapped(
                        minute(message.at()),
                        message.advice() + " " + message.text().replace('\n', ' ')));
        if (all.size() > MANY) {
            wrapped("", "and " + (all.size() - MANY) + " earlier ones: see --json");
        }
    }

    private void flag(Flag flag) {
        var state = flag.withdrawn() ? " (withdrawn)" : flag.status().equals("CLEARED") ? " (over)" : "";
        wrapped(Words.date(flag.day()), severity(flag) + " " + flag.rule() + ": " + Words.rule(flag.rule()) + state);
        flag.evidence().forEach(evidence -> wrapped("", "  " + evidence));
    }

    private String severity(Flag flag) {
        return switch (flag.severity()) {
            case "HIGH" -> look.in(Ink.BAD, "HIGH");
            case "MEDIUM" -> look.in(Ink.WARN, "MEDIUM");
            default -> flag.severity();
        };
    }

    private void files(String title, String status) {
        var byReason = report.files().stream()
                .filter(file -> file.status().equals(status))
                .collect(Collectors.groupingBy(
                        FileLine::reason, TreeMap::new, Collectors.mapping(FileLine::path, Collectors.toList())));
        section(title, List.copyOf(byReason.entrySet()), entry -> {
            var paths = entry.getValue();
            var more = paths.size() > EXAMPLES ? " and " + (paths.size() - EXAMPLES) + " more" : "";
            var shown = paths.stream().limit(EXAMPLES).map(TerminalReport::name).collect(Collectors.joining(", "));
            wrapped(paths.size() + " x", entry.getKey() + ": " + shown + more);
        });
    }

    private void notes() {
        var byNote = report.files().stream()
                .flatMap(file -> file.notes().stream())
                .collect(Collectors.groupingBy(note -> note, TreeMap::new, Collectors.counting()));
        section("Assumed", List.copyOf(byNote.entrySet()), entry -> wrapped(entry.getValue() + " x", entry.getKey()));
    }

    private <T> void section(String title, List<T> items, java.util.function.Consumer<T> draw) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(look.in(Ink.HEAD, title + " (" + items.size() + ")"));
            items.forEach(draw);
        }
    }

    /** Text beside a margin of its own. */
    private void wrapped(String margin, String text) {
        var edge = Math.clamp(margin.length() + 1, 13, 24);
        broken(new StringBuilder(String.format("%-" + edge + "s", margin)), edge, text);
    }

    /** Text broken at words where the terminal ends; further lines begin at the edge. */
    private void broken(StringBuilder begun, int edge, String text) {
        var line = begun;
        var length = edge;
        for (var word : text.strip().split(" ", -1)) {
            var width = word.replaceAll("\u001b\\[\\d+m", "").length();
            if (length + width > look.width() && length > edge) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(edge));
                length = edge;
            }
            line.append(word).append(' ');
            length += width + 1;
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String minute(String instant) {
        return instant.length() < 16 ? instant : instant.substring(0, 16).replace('T', ' ');
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String count(int n, String one) {
        return count(n, one, one + "s");
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
