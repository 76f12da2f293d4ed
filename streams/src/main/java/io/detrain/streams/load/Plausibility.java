package io.detrain.streams.load;

/** Loads that no one reaches: in an hour of a long or of a short session, and in one session (science.md 1.12). */
public record Plausibility(double mostPerHourLong, double mostPerHourShort, double most) {

    private static final double LONG_S = 30 * 60;

    /** Whether so many load units can be had in so many seconds. */
    public boolean allows(double units, double seconds) {
        double perHour = seconds >= LONG_S ? mostPerHourLong : mostPerHourShort;
        return units <= most && (units == 0 || units <= perHour * seconds / 3600);
    }
}
