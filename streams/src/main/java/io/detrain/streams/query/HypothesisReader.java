package io.detrain.streams.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.schemas.AthleteKey;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Like;
import io.detrain.streams.training.TrainingEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads events that did not happen: those kinds of the JSON door that somebody can wonder about, under the same names,
 * in the same units and bounds.
 */
final class HypothesisReader {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss[.SSS]][XXX][XX][X]", Locale.ROOT);
    private static final String NAME = "must be 1 to 128 letters, digits and ._~:@+=- and begin with a letter or digit";
    private static final String KINDS = "must be one of workout, race, wellness, context; or give like";

    private static final List<String> ITEMS = List.of("fatigue", "sleepQuality", "stress", "soreness", "mood");
    private static final Set<String> SYMPTOMS =
            Arrays.stream(Symptom.values()).map(Symptom::name).collect(Collectors.toCollection(TreeSet::new));

    private final String athlete;
    private final JsonFields fields;
    private final String name;

    private HypothesisReader(String athlete, JsonFields fields, String name) {
        this.athlete = athlete;
        this.fields = fields;
        this.name = name;
    }

    /**
     * Reads the event at a place in the list.
     *
     * @param athlete whom it must be of, if it says
     * @param faults takes what is wrong
     */
    static Optional<Hypothesis> read(ObjectNode node, int place, String athlete, List<Fault> faults) {
        var fields = new JsonFields(node, "/events/" + place, faults);
        var reader = new HypothesisReader(athlete, fields, "what-if." + (place + 1));
        var read = fields.has("like") ? reader.alike() : reader.given();
        if (faults.isEmpty()) {
            fields.refuseOthers();
        }
        return read;
    }

    private Optional<Hypothesis> alike() {
        var past = id("like");
        var date = fields.require("localDate", fields.date("localDate"));
        var own = id("id").orElse(name);
        return past.flatMap(id -> date.map(day -> new Hypothesis.Alike(new Like(id, own, day))));
    }

    private Optional<String> id(String field) {
        return fields.text(field)
                .filter(AthleteKey::isId)
                .or(() -> fields.has(field) ? fields.refuse(field, NAME) : Optional.empty());
    }

    private Optional<Hypothesis> given() {
        fields.text("athlete")
                .filter(other -> !other.equals(athlete))
                .ifPresent(_ -> fields.fault("athlete", "must be the athlete who is asked about"));
        var type = fields.require("type", fields.text("type")).orElse("");
        return when(type).flatMap(when -> fact(type, when.localDate()).map(fact -> given(when, fact)));
    }

    private Hypothesis given(When when, Fact fact) {
        return new Hypothesis.Given(new TrainingEvent(
                id("id").orElse(name),
                fields.whole("revision", 0, Long.MAX_VALUE >> 10).orElse(0),
                "",
                when.localDate(),
                when.at().toInstant(),
                when.at().getZone(),
                fields.text("source").orElse("unknown").toLowerCase(Locale.ROOT),
                fields.text("device"),
                false,
                fact));
    }

    private Optional<Fact> fact(String type, LocalDate date) {
        return switch (type) {
            case "workout" -> WorkoutFields.read(fields).map(fact -> fact);
            case "race" -> race();
            case "wellness" -> wellness();
            case "context" -> context(date);
            default -> fields.refuse("type", KINDS);
        };
    }

    private record When(ZonedDateTime at, LocalDate localDate) {}

    /** A workout has a time, everything else at least a date; what was measured is of the date of its time. */
    private Optional<When> when(String type) {
        var zone = fields.zone("zone");
        var at = fields.text("occurredAt").flatMap(text -> time(text, zone));
        var date = fields.date("localDate");
        if (!fields.has("occurredAt") && (type.equals("workout") || !fields.has("localDate"))) {
            fields.fault("occurredAt", type.equals("workout") ? "is required" : "is required, or else localDate");
        }
        var measured = type.equals("workout") || type.equals("wellness");
        if (measured
                && at.isPresent()
                && date.filter(day -> isFar(day, at.get())).isPresent()) {
            fields.fault("localDate", "must be within a day of occurredAt in the zone");
        }
        return date.or(() -> at.map(ZonedDateTime::toLocalDate))
                .map(day -> new When(at.orElseGet(() -> day.atStartOfDay(zone.orElse(ZoneOffset.UTC))), day));
    }

    private static boolean isFar(LocalDate day, ZonedDateTime at) {
        return Math.abs(ChronoUnit.DAYS.between(day, at.toLocalDate())) > 1;
    }

    private Optional<ZonedDateTime> time(String text, Optional<ZoneId> zone) {
        try {
            return switch (TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime it -> Optional.of(it.atZoneSameInstant(zone.orElse(it.getOffset())));
                case LocalDateTime it when zone.isPresent() -> Optional.of(it.atZone(zone.get()));
                default -> fields.refuse("occurredAt", "needs an offset, or a zone beside it");
            };
        } catch (DateTimeException e) {
            return fields.refuse("occurredAt", "must be a time such as 2026-05-03T10:00:00+02:00");
        }
    }

    private Optional<Fact> race() {
        var stage = fields.requiredChoice("stage", Fact.RaceStage.class);
        var date = fields.require("raceDate", fields.date("raceDate"));
        var sport = fields.requiredChoice("sport", Sport.class);
        var type = fields.choice("raceType", RaceType.class).orElse(RaceType.UNKNOWN);
        var distanceM = fields.number("distanceM", 0, WorkoutFields.FARTHEST_M);
        var ascentM = fields.number("ascentM", 0, WorkoutFields.HIGHEST_CLIMB_M);
        var officialTimeS = fields.whole("officialTimeS", 1, WorkoutFields.LONGEST_S);
        var rpe = fields.number("rpe", 0, 10);
        var trail = fields.flag("trail").orElse(false);
        var metGoal = fields.flag("metGoal");
        var covered = fields.number("coveredShare", 0, 1);
        return stage.isEmpty() || date.isEmpty() || sport.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact.Race(
                        stage.get(),
                        date.get(),
                        sport.get(),
                        type,
                        distanceM,
                        ascentM,
                        officialTimeS,
                        rpe,
                        trail,
                        metGoal,
                        covered));
    }

    private Optional<Fact> wellness() {
        var symptoms = fields.words("symptoms", SYMPTOMS).stream()
                .map(Symptom::valueOf)
                .collect(Collectors.toSet());
        var scale = isOfSymptomsAlone(symptoms)
                ? Optional.of(Fact.WellnessScale.UNKNOWN)
                : fields.requiredChoice("scale", Fact.WellnessScale.class);
        var most = scale.equals(Optional.of(Fact.WellnessScale.MCLEAN_1_5)) ? 5 : 7;
        var items = ITEMS.stream().map(item -> fields.number(item, 1, most)).toList();
        if (symptoms.isEmpty() && items.stream().allMatch(OptionalDouble::isEmpty)) {
            fields.fault("fatigue", "is required, or sleepQuality, stress, soreness, mood or symptoms");
        }
        return scale.map(each -> new Fact.Wellness(
                each, items.get(0), items.get(1), items.get(2), items.get(3), items.get(4), symptoms));
    }

    private boolean isOfSymptomsAlone(Set<Symptom> symptoms) {
        return !symptoms.isEmpty() && !fields.has("scale") && ITEMS.stream().noneMatch(fields::has);
    }

    private Optional<Fact> context(LocalDate date) {
        var until = fields.date("until")
                .filter(day -> (!day.isBefore(date) && !day.isAfter(date.plusYears(2)))
                        || fields.refuse("until", "must be from its date to two years later")
                                .isPresent());
        return fields.requiredChoice("tag", Fact.ContextTag.class).map(tag -> new Fact.Context(tag, until));
    }
}
