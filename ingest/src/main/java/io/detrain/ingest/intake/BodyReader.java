package io.detrain.ingest.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the bodies of races and of what is measured day by day. */
final class BodyReader {

    private static final long SHORTEST_SLEEP_S = 2 * 3_600;
    private static final long LONGEST_SLEEP_S = 16 * 3_600;
    private static final long SHORTEST_NAP_S = 60;
    private static final int FARTHEST_REGISTRATION_YEARS = 5;

    private static final List<String> ITEMS = List.of("fatigue", "sleepQuality", "stress", "soreness", "mood");

    private static final List<String> REPORTS = Vocabulary.SYMPTOMS.stream()
            .filter(symptom -> !symptom.equals(Vocabulary.UNKNOWN))
            .toList();

    private BodyReader() {}

    static Body race(Fields fields, When when) {
        var stage = fields.requiredChoice("stage", Vocabulary.RACE_STAGES);
        return new Body.Race(
                stage,
                raceDate(fields, when, stage),
                fields.requiredChoice("sport", Vocabulary.SPORTS),
                fields.choice("raceType", Vocabulary.RACE_TYPES).orElse(Vocabulary.UNKNOWN),
                fields.number("distanceM", 0, WorkoutReader.FARTHEST_M),
                fields.number("ascentM", 0, WorkoutReader.HIGHEST_CLIMB_M),
                fields.whole("officialTimeS", 1, WorkoutReader.LONGEST_S),
                fields.number("rpe", 0, 10),
                fields.flag("trail").orElse(false),
                fields.flag("metGoal"),
                fields.number("coveredShare", 0, 1));
    }

    private static LocalDate raceDate(Fields fields, When when, String stage) {
        var today = Plausible.lastDate(when.receivedAt(), when.zone());
        var last = stage.equals("REGISTERED") ? today.plusYears(FARTHEST_REGISTRATION_YEARS) : today;
        return fields.require("raceDate", fields.date("raceDate", Plausible.FIRST_DATE, last))
                .orElse(Plausible.FIRST_DATE);
    }

    static Body wellness(Fields fields, When when) {
        var symptoms = fields.choices("symptoms", REPORTS);
        var scale = isOfSymptomsAlone(fields, symptoms)
                ? Vocabulary.UNKNOWN
                : fields.requiredChoice("scale", Vocabulary.WELLNESS_SCALES);
        var most = scale.equals("MCLEAN_1_5") ? 5 : 7;
        var items = ITEMS.stream().map(name -> fields.number(name, 1, most)).toList();
        if (symptoms.isEmpty() && items.stream().allMatch(OptionalDouble::isEmpty)) {
            fields.fault("missing", "fatigue", "is required, or sleepQuality, stress, soreness, mood or symptoms");
        }
        return wellness(scale, items, symptoms);
    }

    /** Who reports chest pain is not asked for a scale. */
    private static boolean isOfSymptomsAlone(Fields fields, List<String> symptoms) {
        return !symptoms.isEmpty() && !fields.has("scale") && ITEMS.stream().noneMatch(fields::has);
    }

    private static Body wellness(String scale, List<OptionalDouble> items, List<String> symptoms) {
        return new Body.Wellness(scale, items.get(0), items.get(1), items.get(2), items.get(3), items.get(4), symptoms);
    }

    static Body sleep(Fields fields, When when) {
        var main = fields.flag("main").orElse(true);
        return new Body.Sleep(
                fields.requiredWhole("totalSleepS", main ? SHORTEST_SLEEP_S : SHORTEST_NAP_S, LONGEST_SLEEP_S),
                main,
                When.instant(fields, "endedAt", Optional.of(when.zone()), when.receivedAt()),
                fields.number("vendorScore", 0, 100));
    }

    static Body heartRateVariability(Fields fields, When when) {
        var metric = fields.requiredChoice("metric", Vocabulary.HRV_METRICS);
        // 0xFF is a device's word for "none", so RMSSD ends below it
        var most = metric.equals("SDNN") ? 500 : 250;
        return new Body.HeartRateVariability(metric, fields.requiredNumber("valueMs", 5, most), measured(fields));
    }

    static Body restingHeartRate(Fields fields, When when) {
        return new Body.RestingHeartRate(
                fields.requiredNumber("bpm", 25, 150), // 25 is seen in endurance athletes, 150 in fever
                measured(fields));
    }

    private static String measured(Fields fields) {
        return fields.choice("context", Vocabulary.HRV_CONTEXTS).orElse(Vocabulary.UNKNOWN);
    }

    static Body heartbeat(Fields fields, When when) {
        return new Body.Heartbeat(fields.flag("worn"));
    }

    static Body retraction(Fields fields, When when) {
        return new Body.Retraction(fields.text("reason"));
    }
}
