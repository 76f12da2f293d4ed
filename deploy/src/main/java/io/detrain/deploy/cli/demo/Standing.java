package io.detrain.deploy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.DetrainApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What stands at the end of a season, counted, and as lines that two runs can be compared by. */
final class Standing {

    /** A message that was taken back had been delivered as well. */
    private static final Set<String> REACHED = Set.of("DELIVERED", "WITHDRAWN");

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("A-01", "plan"),
            Map.entry("A-04", "plan shortened"),
            Map.entry("A-05", "plan extended"),
            Map.entry("A-06", "plan over"),
            Map.entry("A-07", "early return"),
            Map.entry("A-08", "more than the plan"),
            Map.entry("A-09", "race too soon"),
            Map.entry("A-10", "not back yet"),
            Map.entry("A-11", "races stacked"),
            Map.entry("A-12", "slower race"),
            Map.entry("A-13", "strained"),
            Map.entry("A-14", "overreaching"),
            Map.entry("A-15", "ill"),
            Map.entry("A-16", "see a professional"),
            Map.entry("A-17", "watch"),
            Map.entry("A-18", "rest day"),
            Map.entry("A-19", "sore training"),
            Map.entry("A-22", "load rises fast"));

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> flags = new TreeMap<>();
    private final Map<String, Integer> messages = new TreeMap<>();
    private int workouts;
    private int copies;
    private int plans;
    private int withdrawn;
    private int takenBack;

    static Standing of(DetrainApi api, List<String> athletes) {
        var standing = new Standing();
        for (var athlete : athletes) {
            api.athlete(athlete).ifPresent(report -> standing.judgements(athlete, report));
            standing.messages(athlete, api.messages(athlete));
        }
        return standing;
    }

    void judgements(String athlete, JsonNode report) {
        report.path("workouts").forEach(workout -> {
            workouts++;
            copies += workout.path("copies").size();
        });
        report.path("flags").forEach(flag -> flag(athlete, flag));
        report.path("plans").forEach(plan -> plan(athlete, plan));
    }

    void messages(String athlete, JsonNode list) {
        for (var message : list) {
            if (REACHED.contains(symbol(message, "status"))) {
                count(message);
                lines.add(String.join("|", athlete, "message", text(message, "id")));
            }
        }
    }

    /** A message that takes one back is the other one's end, and no advice of its own. */
    private void count(JsonNode message) {
        if (text(message, "withdraws").isEmpty()) {
            messages.merge(named(text(message, "advice")), 1, Integer::sum);
        } else {
            takenBack++;
        }
    }

    private void flag(String athlete, JsonNode flag) {
        if (isWithdrawn(flag)) {
            withdrawn++;
            return;
        }
        flags.merge(text(flag, "rule") + " " + text(flag, "severity"), 1, Integer::sum);
        lines.add(String.join(
                "|",
                athlete,
                "flag",
                text(flag, "id"),
                text(flag, "status"),
                text(flag, "severity"),
                text(flag, "day"),
                text(flag, "clearedOn"),
                evidence(flag)));
    }

    private void plan(String athlete, JsonNode plan) {
        if (isWithdrawn(plan)) {
            withdrawn++;
            return;
        }
        plans++;
        lines.add(String.join(
                "|",
                athlete,
                "plan",
                text(plan, "id"),
                text(plan, "status"),
                text(plan, "cause"),
                text(plan, "raceDate"),
                plan.path("phases").toString(),
                text(plan, "hardAllowedFrom"),
                text(plan, "raceAllowedFrom"),
                evidence(plan)));
    }

    /** SHA-256 over the sorted lines, hexadecimal. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.stream().sorted().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    int workouts() {
        return workouts;
    }

    int copies() {
        return copies;
    }

    int plans() {
        return plans;
    }

    int withdrawn() {
        return withdrawn;
    }

    /** Messages that said of another one that it no longer holds. */
    int takenBack() {
        return takenBack;
    }

    /** By rule and severity. */
    Map<String, Integer> flags() {
        return flags;
    }

    /** Delivered messages by advice. */
    Map<String, Integer> messages() {
        return messages;
    }

    private static String named(String advice) {
        return (ADVICE.getOrDefault(advice, "") + " " + advice).strip();
    }

    private static boolean isWithdrawn(JsonNode judgement) {
        return symbol(judgement, "status").equals("WITHDRAWN");
    }

    /** Facts in one order, whatever order the services list them in. */
    private static String evidence(JsonNode judgement) {
        return StreamSupport.stream(judgement.path("evidence").spliterator(), false)
                .map(JsonNode::toString)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static String symbol(JsonNode node, String name) {
        return text(node, name).toUpperCase(Locale.ROOT);
    }
}
