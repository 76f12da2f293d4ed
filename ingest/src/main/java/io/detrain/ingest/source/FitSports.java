package io.detrain.ingest.source;

import com.garmin.fit.Mesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;

/** From FIT's sport and sub-sport to ours. */
final class FitSports {

    private FitSports() {}

    static boolean isTransition(Mesg session) {
        return sport(session) == Sport.TRANSITION;
    }

    static String of(Mesg session) {
        var sub = FitFields.number(session, SessionMesg.SubSportFieldNum).stream()
                .mapToObj(value -> SubSport.getByValue((short) value))
                .findFirst()
                .orElse(SubSport.INVALID);
        return switch (sub) {
            case TRAIL -> "TRAIL_RUN";
            case TREADMILL, INDOOR_RUNNING, VIRTUAL_ACTIVITY -> virtual(session);
            case INDOOR_CYCLING, SPIN -> "INDOOR_RIDE";
            case STRENGTH_TRAINING -> "STRENGTH";
            case INDOOR_ROWING -> "ROW";
            case HIIT -> "HIIT";
            case YOGA, PILATES -> "YOGA";
            case FLEXIBILITY_TRAINING -> "STRETCHING";
            case BREATHING -> "MEDITATION";
            case OPEN_WATER -> "OPEN_WATER_SWIM";
            case OBSTACLE -> "OCR";
            default -> bySport(sport(session));
        };
    }

    private static String virtual(Mesg session) {
        return switch (bySport(sport(session))) {
            case "RIDE" -> "INDOOR_RIDE";
            case "RUN" -> "TREADMILL_RUN";
            case String other -> other;
        };
    }

    private static Sport sport(Mesg session) {
        return FitFields.number(session, SessionMesg.SportFieldNum).stream()
                .mapToObj(value -> Sport.getByValue((short) value))
                .findFirst()
                .orElse(Sport.INVALID);
    }

    private static String bySport(Sport sport) {
        return switch (sport) {
            case RUNNING -> "RUN";
            case CYCLING, E_BIKING -> "RIDE";
            case SWIMMING -> "SWIM";
            case WALKING -> "WALK";
            case HIKING, SNOWSHOEING, MOUNTAINEERING -> "HIKE";
            case CROSS_COUNTRY_SKIING, ALPINE_SKIING, SNOWBOARDING -> "SKI";
            case ROWING -> "ROW";
            case HIIT -> "HIIT";
            case SOCCER, BASKETBALL, AMERICAN_FOOTBALL, HOCKEY, RUGBY, VOLLEYBALL, TENNIS, CRICKET, LACROSSE ->
                "TEAM_SPORT";
            case MULTISPORT -> "MULTISPORT";
            case INVALID -> "UNKNOWN";
            default -> "OTHER";
        };
    }
}
