package io.detrain.ingest.intake;

import io.detrain.schemas.AthleteKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the bodies of what athletes and coaches declare: life, profile, answers. */
final class DeclarationReader {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_CONTEXT_YEARS = 2;
    private static final int LEAST_RESERVE_BPM = 50;
    private static final int LEAST_STEPS = 4;
    private static final int MOST_STEPS = 20;

    private DeclarationReader() {}

    static Body context(Fields fields, When when) {
        return new Body.Context(
                fields.requiredChoice("tag", Vocabulary.CONTEXT_TAGS),
                until(fields, when),
                fields.number("temperatureC", 30, 45),
                fields.number("altitudeM", -500, 9_000));
    }

    private static Optional<LocalDate> until(Fields fields, When when) {
        var last = Plausible.lastDate(when.receivedAt(), when.zone()).plusYears(LONGEST_CONTEXT_YEARS);
        return fields.date("until", when.localDate(), last);
    }

    static Body profile(Fields fields, When when) {
        var profile = new Body.Profile(
                fields.choice("sex", Vocabulary.SEXES).orElse(Vocabulary.UNKNOWN),
                fields.date("birthDate", FIRST_BIRTH, Plausible.lastDate(when.receivedAt(), when.zone())),
                fields.integer("hrMaxBpm", 120, 230),
                fields.integer("hrRestBpm", 25, 110),
                fields.integer("lthrBpm", 50, 230),
                fields.integer("vt1Bpm", 50, 230),
                fields.integer("vt2Bpm", 50, 230),
                fields.number("ftpW", 40, 600),
                fields.number("thresholdSpeedMps", 1.5, 7.0),
                fields.number("criticalSwimSpeedMps", 0.4, 2.2),
                fields.choice("trainingClass", Vocabulary.TRAINING_CLASSES).orElse(Vocabulary.UNKNOWN),
                fields.number("usualWeeklyLoad", 0, 5_000),
                fields.integer("restDayAfter", 2, 14),
                lactate(fields),
                homeZone(fields, when),
                fields.flag("ageFactor"),
                fields.settings("settings"));
        checkHeartRates(fields, profile);
        return profile;
    }

    /** All steps of a test, or none: fewer than four say nothing of a curve. */
    private static List<Body.LactatePoint> lactate(Fields fields) {
        var steps = fields.objects("lactate", MOST_STEPS);
        if (!steps.isEmpty() && steps.size() < LEAST_STEPS) {
            fields.fault("out_of_range", "lactate", "must hold at least " + LEAST_STEPS + " steps");
        }
        return steps.stream()
                .map(step -> new Body.LactatePoint(
                        step.requiredNumber("heartRateBpm", 40, 230), step.requiredNumber("lactateMmolL", 0.1, 30)))
                .toList();
    }

    /** The zone beside the time of a profile is the home zone, if it names a place. */
    private static Optional<String> homeZone(Fields fields, When when) {
        return fields.text("zone").map(_ -> when.zone().getId());
    }

    private static void checkHeartRates(Fields fields, Body.Profile profile) {
        below(fields, "hrRestBpm", profile.hrRestBpm(), LEAST_RESERVE_BPM, "hrMaxBpm", profile.hrMaxBpm());
        below(fields, "hrRestBpm", profile.hrRestBpm(), 1, "lthrBpm", profile.lthrBpm());
        below(fields, "lthrBpm", profile.lthrBpm(), 1, "hrMaxBpm", profile.hrMaxBpm());
        below(fields, "vt1Bpm", profile.vt1Bpm(), 1, "vt2Bpm", profile.vt2Bpm());
        below(fields, "vt2Bpm", profile.vt2Bpm(), 1, "hrMaxBpm", profile.hrMaxBpm());
    }

    private static void below(
            Fields fields, String lowName, OptionalInt low, int gap, String highName, OptionalInt high) {
        if (low.isPresent() && high.isPresent() && low.getAsInt() + gap > high.getAsInt()) {
            fields.fault("conflict", lowName, "must be at least " + gap + " below " + highName);
        }
    }

    static Body answer(Fields fields, When when) {
        var about = fields.requiredChoice("about", Vocabulary.ANSWERS);
        switch (about) {
            case "COPIES_SPLIT" -> demand(fields, "other");
            case "HR_MAX_CONFIRMED" -> {
                demand(fields, "value");
                fields.number("value", 120, 230);
            }
            case "FLAG_FEEDBACK" -> demand(fields, "helpful");
            default -> {} // the others say all with their subject
        }
        return new Body.Answer(
                about,
                fields.required("subject", AthleteKey::isId, "bad_id", EventReader.ID_RULE),
                other(fields),
                fields.number("value", 0, 10_000),
                fields.flag("helpful"),
                fields.text("reason"));
    }

    private static Optional<String> other(Fields fields) {
        return fields.text("other")
                .filter(id -> AthleteKey.isId(id)
                        || fields.refuse("bad_id", "other", EventReader.ID_RULE).isPresent());
    }

    private static void demand(Fields fields, String name) {
        if (!fields.has(name)) {
            fields.fault("missing", name, "is required for this answer");
        }
    }
}
