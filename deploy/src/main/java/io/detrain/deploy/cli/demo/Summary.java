package io.detrain.deploy.cli.demo;

import io.detrain.deploy.season.Season;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the demo says at its end. */
record Summary(Season season, Standing standing, Run run) {

    private static final int VALUES = 23;

    /** The column in which a line goes on where it has to be broken. */
    static int edge(String line) {
        return line.startsWith("  ") ? VALUES : 2;
    }

    /**
     * How it went.
     *
     * @param days days that were played in this run
     * @param peakMb peak resident memory of the services' JVM and the registry
     */
    record Run(
            int sent,
            Map<String, Integer> refused,
            int days,
            Duration took,
            Optional<Duration> firstMessage,
            OptionalLong peakMb) {}

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Season of " + season.days() + " days, seed " + season.seed());
        add(lines, "athletes", season.athletes());
        add(lines, "events sent", run.sent() + refusals());
        add(lines, "workouts counted", standing.workouts());
        add(lines, "copies found", standing.copies());
        add(lines, "plans", standing.plans());
        add(lines, "flags", counts(standing.flags()));
        add(lines, "judgements withdrawn", standing.withdrawn());
        add(lines, "messages delivered", counts(standing.messages()));
        add(lines, "messages taken back", standing.takenBack() + ", each by one more message");
        run.firstMessage()
                .ifPresent(after -> add(lines, "first message", seconds(after) + " after the services' start"));
        add(
                lines,
                "played",
                Math.min(run.days(), season.days()) + " days in " + seconds(run.took()) + ", " + speed() + " days/s");
        run.peakMb().ifPresent(mb -> add(lines, "peak memory", mb + " MB, services and registry together"));
        lines.add("SHA-256 of standing judgements and delivered messages: " + standing.fingerprint());
        return lines;
    }

    /** Commands to copy, each on a line of its own. */
    static List<String> whereToLook(URI url, List<String> athletes, Instant now) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Look around; Ctrl-C stops everything:");
        for (var athlete : List.of("marta-marathoner", "connie-corrected")) {
            if (athletes.contains(athlete)) {
                look(lines, athlete + ": days, plans, flags", url + "/v1/athletes/" + athlete);
                look(
                        lines,
                        athlete + ": what she was told, and what was taken back",
                        url + "/v1/athletes/" + athlete + "/messages");
            }
        }
        look(lines, "the time here", url + "/v1/clock");
        var next = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        look(
                lines,
                "a day later",
                "-H 'Content-Type: application/json' -d '{\"now\": \"" + next + "\"}' " + url + "/v1/clock");
        return lines;
    }

    private static void look(List<String> lines, String what, String at) {
        lines.add("  " + what);
        lines.add("    curl " + at);
    }

    private String refusals() {
        return run.refused().isEmpty() ? "" : ", refused: " + counts(run.refused());
    }

    private String speed() {
        var seconds = Math.max(0.001, run.took().toMillis() / 1_000.0);
        return String.format(Locale.ROOT, "%.1f", run.days() / seconds);
    }

    private static void add(List<String> lines, String name, Object value) {
        lines.add(String.format("  %-20s %s", name, value));
    }

    private static String counts(Map<String, Integer> counts) {
        var sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        var each = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return each.isEmpty() ? "0" : sum + " (" + each + ")";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
