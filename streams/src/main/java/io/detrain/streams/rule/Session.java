package io.detrain.streams.rule;

import io.detrain.streams.load.Grain;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;

/**
 * A counted session, in whole numbers; {@link #NONE} where it says nothing.
 *
 * @param race whether it was raced
 * @param runDecimetres decimetres on foot, 0 if none
 * @param intensityPermille thousandths of the intensity of an hour at the threshold, where it was measured
 * @param efficiencyMilli thousandths of output for each heart beat, of a steady session: m/min or W by beats per minute
 * @param effortHundredths hundredths of session-RPE points for each load unit of power or pace
 * @param decouplingPermille thousandths of efficiency lost from the first half to the second, of a steady session
 * @param celsius degrees of the air
 * @param paired whether the first method of the sport and another both gave a load
 * @param lowerRanked whether its load is by another method than the first of the sport
 */
public record Session(
        Sport sport,
        boolean race,
        long runDecimetres,
        SessionKind kind,
        int intensityPermille,
        int efficiencyMilli,
        int effortHundredths,
        int decouplingPermille,
        int celsius,
        boolean paired,
        boolean lowerRanked) {

    public Session {
        runDecimetres = Grain.distance(runDecimetres);
    }

    /** It says nothing. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final double DECIMETRES = 10;

    /** Metres on foot. */
    public double runMetres() {
        return runDecimetres / DECIMETRES;
    }

    @Override
    public String toString() {
        return "Session[" + sport + "]";
    }
}
