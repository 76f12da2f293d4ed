package io.detrain.deploy.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question of a what-if, put together from the command line. */
record WhatIfQuestion(LocalDate until, List<Map<String, Object>> events) {

    private static final Pattern RACE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d):([A-Za-z0-9_]+)(?:@([\\d:]+))?");
    private static final Pattern LIKE = Pattern.compile("(\\S+)@(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d\\d)");
    private static final Map<String, String> SPORTS = Map.of(
            "RUN",
            "RUN",
            "TRI",
            "MULTISPORT",
            "OCR",
            "OCR",
            "CROSSFIT",
            "CROSSFIT",
            "BIKE",
            "RIDE",
            "SWIM",
            "OPEN_WATER_SWIM");
    private static final Map<String, Double> METRES = Map.of(
            "RUN_5K", 5_000.0,
            "RUN_10K", 10_000.0,
            "RUN_10MI", 16_093.0,
            "RUN_HALF", 21_097.0,
            "RUN_MARATHON", 42_195.0,
            "RUN_ULTRA_100K", 100_000.0,
            "RUN_ULTRA_100MI", 160_934.0);

    /** The command line says something that cannot be meant. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood(String what) {
            super(what);
        }
    }

    static WhatIfQuestion of(LocalDate until, List<String> races, List<String> likes) {
        var events = new ArrayList<Map<String, Object>>();
        races.forEach(race -> events.add(race(race)));
        likes.forEach(like -> events.add(like(like)));
        return new WhatIfQuestion(until, events);
    }

    Map<String, Object> body() {
        return Map.of("until", until.toString(), "events", events);
    }

    /** Dates of races whose load nobody can know, for want of a time. */
    List<LocalDate> timeless() {
        return events.stream()
                .filter(event -> "race".equals(event.get("type")) && !event.containsKey("officialTimeS"))
                .map(event -> LocalDate.parse(String.valueOf(event.get("raceDate"))))
                .toList();
    }

    private static Map<String, Object> race(String text) {
        var parts = RACE.matcher(text);
        if (!parts.matches()) {
            throw new NotUnderstood("--race needs DATE:TYPE or DATE:TYPE@TIME, such as 2026-06-28:RUN_10K@44:30");
        }
        var type = parts.group(2).toUpperCase(Locale.ROOT);
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "race");
        event.put("stage", "result");
        event.put("localDate", date("--race", parts.group(1)));
        event.put("raceDate", date("--race", parts.group(1)));
        event.put("sport", sport(type));
        event.put("raceType", type);
        Stream.of(type).filter(METRES::containsKey).forEach(each -> event.put("distanceM", METRES.get(each)));
        seconds(parts.group(3)).ifPresent(time -> event.put("officialTimeS", time));
        return event;
    }

    private static Map<String, Object> like(String text) {
        var parts = LIKE.matcher(text);
        if (!parts.matches()) {
            throw new NotUnderstood("--like needs EVENT@DATE, such as w17@2026-06-30");
        }
        return Map.of("like", parts.group(1), "localDate", date("--like", parts.group(2)));
    }

    private static String sport(String type) {
        var sport = SPORTS.get(type.replaceFirst("_.*", ""));
        if (sport == null) {
            throw new NotUnderstood("--race: no such type; RUN_5K, RUN_10K, RUN_HALF, RUN_MARATHON, TRI_OLYMPIC, "
                    + "OCR_SPRINT, BIKE_ROAD … are");
        }
        return sport;
    }

    private static String date(String option, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new NotUnderstood(option + ": there is no " + text);
        }
    }

    private static OptionalLong seconds(@Nullable String time) {
        if (time == null) {
            return OptionalLong.empty();
        }
        var parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new NotUnderstood("--race: a time is such as 44:30 or 3:59:00");
        }
        var hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        return OptionalLong.of(hours * 3_600 + Long.parseLong(parts.group(2)) * 60 + Long.parseLong(parts.group(3)));
    }
}
