package io.detrain.ingest.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words that senders may use, equal to the symbols of the contract's enums; a test holds them together. */
final class Vocabulary {

    static final String UNKNOWN = "UNKNOWN";

    static final List<String> SPORTS = words("UNKNOWN RUN TRAIL_RUN TREADMILL_RUN RIDE INDOOR_RIDE SWIM OPEN_WATER_SWIM"
            + " WALK HIKE SKI ROW STRENGTH CROSSFIT HIIT OCR TEAM_SPORT YOGA STRETCHING MEDITATION MULTISPORT OTHER");
    static final List<String> SESSION_KINDS = words("UNKNOWN EASY STEADY LONG INTERVALS TEMPO THRESHOLD RACE TIME_TRIAL"
            + " HIIT CROSSFIT HEAVY_STRENGTH LIGHT_STRENGTH HILL_REPEATS RECOVERY MOBILITY");
    static final List<String> RACE_TYPES = words("UNKNOWN RUN_5K RUN_10K RUN_10MI RUN_HALF RUN_MARATHON"
            + " RUN_ULTRA_50_80K RUN_ULTRA_100K RUN_ULTRA_100MI RUN_OTHER TRI_SPRINT TRI_OLYMPIC TRI_70_3 TRI_IRONMAN"
            + " OCR_SPRINT OCR_SUPER OCR_BEAST OCR_ULTRA CROSSFIT_1DAY CROSSFIT_MULTIDAY BIKE_ROAD BIKE_GRANFONDO"
            + " SWIM_OPEN_WATER CYCLE_END SEASON_END");
    static final List<String> RACE_STAGES = words("UNKNOWN REGISTERED DECLARED RESULT");
    static final List<String> WELLNESS_SCALES = words("UNKNOWN HOOPER_1_7 MCLEAN_1_5");
    static final List<String> SYMPTOMS = words("UNKNOWN CHEST_PAIN FAINTING PALPITATIONS BREATHLESSNESS CONFUSION"
            + " ONE_SIDED_WEAKNESS DARK_URINE SWELLING NO_URINE FEVER PAIN BODY_CHANGES LOW_MOOD");
    static final List<String> HRV_METRICS = words("UNKNOWN RMSSD SDNN");
    static final List<String> HRV_CONTEXTS = words("UNKNOWN NIGHT WAKING");
    static final List<String> CONTEXT_TAGS = words(
            "UNKNOWN ILL INJURED TRAVELLING ALTITUDE MEDICAL REST_DAY CYCLE_END" + " SEASON_END OFF_SEASON ALCOHOL");
    static final List<String> SEXES = words("UNKNOWN MALE FEMALE UNSPECIFIED");
    static final List<String> TRAINING_CLASSES = words("UNKNOWN CASUAL REGULAR COMPETITIVE");
    static final List<String> ANSWERS = words("UNKNOWN COPIES_SPLIT HR_MAX_CONFIRMED PLAN_OVERRIDDEN"
            + " SUGGESTION_ACCEPTED FLAG_FEEDBACK ACKNOWLEDGED");
    static final List<String> SENSORS = words("UNKNOWN CHEST OPTICAL");
    static final List<String> UNITS = words("METRIC IMPERIAL");
    static final List<String> MUSCLE_GROUPS = words("UPPER LOWER CORE FULL");
    static final List<String> STREAMS = words("HEART_RATE POWER GPS BAROMETER RPE");
    static final List<String> DOUBTFUL = words("SPEED POWER");
    static final List<String> CHANNELS = words("CONSOLE EMAIL");

    private Vocabulary() {}

    /** The words as a sender writes them. */
    static String listed(Collection<String> symbols) {
        return symbols.stream()
                .filter(symbol -> !symbol.equals(UNKNOWN))
                .map(symbol -> symbol.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }
}
