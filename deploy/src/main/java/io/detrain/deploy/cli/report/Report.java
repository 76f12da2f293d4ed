package io.detrain.deploy.cli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** What is shown of an athlete; its fields are those of the JSON report. */
public record Report(
        String athlete,
        List<String> missing,
        List<FileLine> files,
        List<Workout> workouts,
        List<Day> days,
        List<Plan> plans,
        List<Flag> flags,
        List<Message> messages) {

    /**
     * What became of a file.
     *
     * @param status {@code read}, {@code not_an_activity} or {@code refused}
     */
    public record FileLine(String path, String status, String reason, List<String> workouts, List<String> notes) {}

    /** A counted workout; seconds, metres and load units. */
    public record Workout(
            String id,
            LocalDate localDate,
            String sport,
            boolean race,
            String raceType,
            long durationS,
            OptionalDouble distanceM,
            int copies,
            double load,
            String method) {}

    /** A day's load and what it does to fitness, fatigue and form, in load units. */
    public record Day(LocalDate date, String state, double load, double fitness, double fatigue, double form) {}

    /** A de-training plan. */
    public record Plan(
            String id,
            String cause,
            LocalDate raceDate,
            String status,
            List<Phase> phases,
            LocalDate hardAllowedFrom) {}

    /** A dated stretch of a plan. */
    public record Phase(String kind, LocalDate from, LocalDate to) {}

    /**
     * A flag.
     *
     * @param evidence what it rests on, in words
     */
    public record Flag(String id, String rule, LocalDate day, String severity, String status, List<String> evidence) {

        boolean grave() {
            return severity.equals("MEDIUM") || severity.equals("HIGH");
        }

        boolean withdrawn() {
            return status.equals("WITHDRAWN");
        }
    }

    /** A message as it was delivered, or will be. */
    public record Message(String advice, String at, String channel, String text, String status) {}
}
