package io.detrain.deploy.cli.demo;

import io.detrain.deploy.season.Season;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the demo says at its end. */
record Summary(Season season, Standing standing, Run run) {

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
        add(lines, "withdrawn", standing.withdrawn());
        add(lines, "messages delivered", counts(standing.messages()));
        run.firstMessage()
                .ifPresent(after -> add(lines, "first message", seconds(after) + " after the services' start"));
        add(lines, "played", run.days() + " days in " + seconds(run.took()) + ", " + speed() + " days/s");
        run.peakMb().ifPresent(mb -> add(lines, "peak memory", mb + " MB, services and registry together"));
        lines.add("SHA-256 of standing judgements and delivered messages: " + standing.fingerprint());
        return lines;
    }

    static List<String> whereToLook(URI url) {
        return List.of(
                "",
                "Look around; Ctrl-C stops everything:",
                "  curl " + url + "/v1/athletes/marta-marathoner            days, plans, flags",
                "  curl " + url + "/v1/athletes/marta-marathoner/messages   what she was told",
                "  curl " + url + "/v1/athletes/connie-corrected/messages   what was taken back",
                "  curl " + url + "/v1/clock                                what time it is",
                "  curl -X POST " + url + "/v1/clock -H 'Content-Type: application/json' -d '{\"now\": \"…\"}'");
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
