package io.detrain.streams.load;

import static io.detrain.streams.load.LoadMethod.DURATION;
import static io.detrain.streams.load.LoadMethod.GENTLE;
import static io.detrain.streams.load.LoadMethod.HR_AVG;
import static io.detrain.streams.load.LoadMethod.HR_STREAM;
import static io.detrain.streams.load.LoadMethod.HR_ZONES;
import static io.detrain.streams.load.LoadMethod.PACE;
import static io.detrain.streams.load.LoadMethod.POWER;
import static io.detrain.streams.load.LoadMethod.RACE_EXPECTED;
import static io.detrain.streams.load.LoadMethod.SRPE;

import java.util.List;

/** Which method comes first for which sport (science.md 1.11, 1.12; rulings.md 75). */
final class LoadOrder {

    private static final List<LoadMethod> POWERED = List.of(POWER, HR_STREAM, HR_ZONES, HR_AVG, SRPE);
    private static final List<LoadMethod> ROAD = List.of(PACE, HR_STREAM, HR_ZONES, HR_AVG, SRPE);
    private static final List<LoadMethod> UNEVEN = List.of(HR_STREAM, HR_ZONES, HR_AVG, PACE, SRPE);
    private static final List<LoadMethod> WATER = List.of(PACE, SRPE, HR_STREAM);
    private static final List<LoadMethod> GYM = List.of(SRPE, HR_STREAM, HR_AVG);
    private static final List<LoadMethod> OBSTACLES = List.of(HR_STREAM, SRPE, HR_AVG, PACE);
    private static final List<LoadMethod> MIXED = List.of(HR_STREAM, HR_ZONES, HR_AVG, SRPE);

    private LoadOrder() {}

    /** Methods from the one to prefer to the last resort. */
    static List<LoadMethod> of(Effort effort) {
        return isGentle(effort) ? List.of(GENTLE) : measured(effort);
    }

    /** The method where nothing was measured. */
    static LoadMethod lastResort(Effort effort) {
        return effort.race() ? RACE_EXPECTED : DURATION;
    }

    static boolean isGentle(Effort effort) {
        return effort.sport() == Sport.MEDITATION
                || effort.sport() == Sport.STRETCHING
                || effort.kind() == SessionKind.MOBILITY;
    }

    private static List<LoadMethod> measured(Effort effort) {
        return switch (effort.sport()) {
            case RIDE, INDOOR_RIDE, ROW -> POWERED;
            case RUN -> effort.trail() ? UNEVEN : ROAD;
            case TRAIL_RUN, TREADMILL_RUN, HIKE, WALK, SKI -> UNEVEN;
            case SWIM, OPEN_WATER_SWIM -> WATER;
            case STRENGTH, CROSSFIT, HIIT, TEAM_SPORT, YOGA, STRETCHING, MEDITATION -> GYM;
            case OCR -> OBSTACLES;
            case MULTISPORT, OTHER, UNKNOWN -> MIXED;
        };
    }
}
