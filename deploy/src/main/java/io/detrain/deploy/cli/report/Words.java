package io.detrain.deploy.cli.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says in words what the contract says in symbols. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("EARLY_RETURN", "hard training too soon after a race"),
            Map.entry("REST_DAY_DUE", "a rest day is due"),
            Map.entry("PLAN_OVERLOAD", "more than the plan allowed"),
            Map.entry("PLAN_STALLED", "not back although the plan was extended"),
            Map.entry("RACE_TOO_SOON", "a race too soon after the last"),
            Map.entry("RACE_STACKING", "races stacked too closely"),
            Map.entry("RACE_DECLINE_AFTER_SHORT_REST", "a slower race after a short rest"),
            Map.entry("SORE_TRAINING", "hard training on sore muscles"),
            Map.entry("RAMP_TOO_FAST", "load that rises fast"),
            Map.entry("WATCH", "first signs of strain"),
            Map.entry("STRAINED", "strained"),
            Map.entry("OVERREACHING_PATTERN", "strained for too long"),
            Map.entry("PROFESSIONAL_ADVISED", "time to ask a professional"));
    private static final Map<String, String> CAUSES = Map.ofEntries(
            Map.entry("RUN_5K", "5 km"),
            Map.entry("RUN_10K", "10 km"),
            Map.entry("RUN_10MI", "10 miles"),
            Map.entry("RUN_HALF", "half marathon"),
            Map.entry("RUN_MARATHON", "marathon"),
            Map.entry("RUN_ULTRA_50_80K", "ultra, 50 to 80 km"),
            Map.entry("RUN_ULTRA_100K", "ultra, 100 km"),
            Map.entry("RUN_ULTRA_100MI", "ultra, 100 miles"),
            Map.entry("RUN_OTHER", "race"),
            Map.entry("TRI_SPRINT", "sprint triathlon"),
            Map.entry("TRI_OLYMPIC", "Olympic triathlon"),
            Map.entry("TRI_70_3", "70.3 triathlon"),
            Map.entry("TRI_IRONMAN", "Ironman"),
            Map.entry("OCR_SPRINT", "obstacle sprint"),
            Map.entry("OCR_SUPER", "obstacle race"),
            Map.entry("OCR_BEAST", "obstacle beast"),
            Map.entry("OCR_ULTRA", "obstacle ultra"),
            Map.entry("CROSSFIT_1DAY", "CrossFit event"),
            Map.entry("CROSSFIT_MULTIDAY", "CrossFit event over days"),
            Map.entry("BIKE_ROAD", "bike race"),
            Map.entry("BIKE_GRANFONDO", "gran fondo"),
            Map.entry("SWIM_OPEN_WATER", "open-water swim"),
            Map.entry("CYCLE_END", "end of a training cycle"),
            Map.entry("SEASON_END", "end of the season"),
            Map.entry("UNKNOWN", "race"));
    private static final Map<String, String> PHASES =
            Map.of("REST", "rest", "ACTIVE_RECOVERY", "easy movement", "RELOAD", "building back");

    private Words() {}

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    static String span(LocalDate from, LocalDate to) {
        var sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return from.equals(to)
                ? date(from)
                : (sameMonth ? String.valueOf(from.getDayOfMonth()) : date(from)) + "–" + date(to);
    }

    /** Days whose year is known from what stands around them. */
    static String days(LocalDate from, LocalDate to) {
        var sameMonth = from.getMonth() == to.getMonth();
        return from.equals(to)
                ? SHORT.format(to)
                : (sameMonth ? String.valueOf(from.getDayOfMonth()) : SHORT.format(from)) + "–" + SHORT.format(to);
    }

    static String phase(String symbol) {
        return PHASES.getOrDefault(symbol, plain(symbol));
    }

    static String rule(String symbol) {
        return RULES.getOrDefault(symbol, plain(symbol));
    }

    static String cause(String symbol) {
        return CAUSES.getOrDefault(symbol, plain(symbol));
    }

    static String plain(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String duration(long seconds) {
        return seconds >= 3_600
                ? String.format(Locale.ROOT, "%d:%02d h", seconds / 3_600, seconds % 3_600 / 60)
                : Math.round(seconds / 60.0) + " min";
    }
}
