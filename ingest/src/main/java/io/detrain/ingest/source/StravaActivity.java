package io.detrain.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.source.Envelopes.Enveloped;
import io.detrain.ingest.source.Envelopes.Maker;
import io.detrain.ingest.source.Envelopes.Whereabouts;
import io.detrain.ingest.source.Source.Hints;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One activity of Strava's API. {@code start_date} is the true instant; {@code start_date_local} carries a false Z. */
final class StravaActivity {

    private StravaActivity() {}

    /** An activity, or why it is none. */
    sealed interface Parsed {
        record Activity(String id, Instant start, Optional<String> device, Whereabouts where, Body.Workout workout)
                implements Parsed {
            Enveloped envelope(Envelopes envelopes, Hints hints) {
                return envelopes.put(workout, id, start, new Maker("strava", device), where, hints);
            }
        }

        record Unusable(String why) implements Parsed {}
    }

    static Parsed of(JsonNode node, ReductionSettings by) {
        var id = node.path("id").asText("");
        var start = Numbers.instantMs(node.path("start_date").asText(""));
        long elapsed = number(node, "elapsed_time").isPresent()
                ? (long) number(node, "elapsed_time").getAsDouble()
                : 0;
        if (id.isEmpty() || !node.path("id").isValueNode()) {
            return new Parsed.Unusable("no id");
        }
        if (text(node, "sport_type").or(() -> text(node, "type")).isEmpty()) {
            return new Parsed.Unusable("no sport: a lap or another part, not an activity");
        }
        if (start.isEmpty()) {
            return new Parsed.Unusable("no start_date");
        }
        if (elapsed <= 0 || elapsed > Recording.MAX_SECONDS) {
            return new Parsed.Unusable("elapsed_time must be between 1 s and 8 days");
        }
        return new Parsed.Activity(
                "strava-" + id,
                Instant.ofEpochMilli(start.getAsLong()),
                text(node, "device_name"),
                new Whereabouts(zone(node), position(node), Optional.empty()),
                workout(node, elapsed, by));
    }

    private static Body.Workout workout(JsonNode node, long elapsedS, ReductionSettings by) {
        var sport = sport(node);
        long moving = (long) number(node, "moving_time").orElse(elapsedS);
        return new Body.Workout(
                sport,
                sessionKind(node, sport),
                elapsedS,
                Math.max(0, Math.min(moving, elapsedS)),
                new Body.Totals(
                        positive(node, "distance"),
                        number(node, "total_elevation_gain"),
                        OptionalDouble.empty(),
                        sport.equals("TRAIL_RUN")),
                new Body.Effort(
                        Optional.empty(),
                        List.of(),
                        bpm(node, "average_heartrate", by),
                        bpm(node, "max_heartrate", by),
                        rpe(node)),
                output(node),
                isRace(node)
                        ? Optional.of(new Body.RaceMark("UNKNOWN", OptionalLong.empty(), OptionalDouble.empty()))
                        : Optional.empty(),
                List.of(),
                List.of(),
                streams(node),
                origins(node),
                Optional.empty(),
                by.version());
    }

    private static String sport(JsonNode node) {
        var type = text(node, "sport_type").or(() -> text(node, "type")).orElse("");
        return StravaSports.of(type, node.path("trainer").asBoolean());
    }

    private static boolean isRace(JsonNode node) {
        int type = node.path("workout_type").asInt(-1);
        return type == 1 || type == 11;
    }

    private static String sessionKind(JsonNode node, String sport) {
        return switch (node.path("workout_type").asInt(-1)) {
            case 1, 11 -> "RACE";
            case 2 -> "LONG";
            case 3, 12 -> "INTERVALS";
            default -> sport.equals("HIIT") || sport.equals("CROSSFIT") ? sport : "UNKNOWN";
        };
    }

    /** Only a real meter's power; Strava also estimates. */
    private static Body.Output output(JsonNode node) {
        var watts = node.path("device_watts").asBoolean()
                ? positive(node, "weighted_average_watts")
                : OptionalDouble.empty();
        var none = OptionalDouble.empty();
        return new Body.Output(watts, none, none, none, number(node, "average_temp"), Optional.empty(), List.of());
    }

    private static List<String> streams(JsonNode node) {
        var streams = new ArrayList<String>();
        position(node).ifPresent(_ -> streams.add("GPS"));
        rpe(node).ifPresent(_ -> streams.add("RPE"));
        return List.copyOf(streams);
    }

    /** Strava keeps the name under which a device's cloud pushed the file: garmin_push_123. */
    private static List<Body.Origin> origins(JsonNode node) {
        var name = text(node, "external_id").orElse("");
        int push = name.indexOf("_push_");
        return push > 0 ? List.of(new Body.Origin(name.substring(0, push), name.substring(push + 6))) : List.of();
    }

    private static OptionalInt bpm(JsonNode node, String field, ReductionSettings by) {
        var bpm = number(node, field);
        return bpm.isPresent() && by.heartRates().inRange(bpm.getAsDouble())
                ? OptionalInt.of((int) Math.rint(bpm.getAsDouble()))
                : OptionalInt.empty();
    }

    private static OptionalDouble rpe(JsonNode node) {
        var rpe = number(node, "perceived_exertion");
        return rpe.orElse(-1) >= 0 && rpe.orElse(-1) <= 10 ? rpe : OptionalDouble.empty();
    }

    private static Optional<Position> position(JsonNode node) {
        var point = node.path("start_latlng");
        return Optional.of(new Position(point.path(0).asDouble(), point.path(1).asDouble()))
                .filter(Position::plausible);
    }

    /** "(GMT-05:00) America/New_York": the offset is that of winter, the name is what counts. */
    private static Optional<ZoneId> zone(JsonNode node) {
        var zone = text(node, "timezone").orElse("");
        try {
            return Optional.of(ZoneId.of(zone.substring(zone.indexOf(')') + 1).strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static OptionalDouble number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? OptionalDouble.of(value.asDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble positive(JsonNode node, String field) {
        var number = number(node, field);
        return number.orElse(0) > 0 ? number : OptionalDouble.empty();
    }
}
