package io.detrain.streams.training;

import io.detrain.schemas.settings.Settings;

/**
 * When two recordings are of one workout (science.md 8.4, rulings.md 5, 6, 24, 43; dq.match.*, dq.score.*).
 *
 * @param overlap least common time of two copies, as a share of the shorter
 * @param durationShare least duration of the shorter copy, as a share of the longer
 * @param legOverlap least share of a leg that lies in its whole
 * @param legsShare least share of a whole that its legs tell of, so that they count instead of it
 * @param clashS most seconds that one device can be in two workouts
 * @param scores what of several copies one is the best by
 * @param raceDistance most that a declared race and its recording are apart, as a share of what was declared
 */
public record MatchSettings(
        double overlap,
        double durationShare,
        double legOverlap,
        double legsShare,
        long clashS,
        Shift shift,
        Scores scores,
        double raceDistance) {

    /** Those in force. */
    public static MatchSettings of(Settings settings) {
        return new MatchSettings(
                settings.number("dq.match.overlap"),
                settings.number("dq.match.durationShare"),
                settings.number("dq.match.legOverlap"),
                settings.number("dq.match.legsShare"),
                settings.count("dq.match.clashS"),
                new Shift(
                        60L * settings.count("dq.match.shift.stepMin"),
                        3600L * settings.count("dq.match.shift.mostH"),
                        settings.count("dq.match.shift.startS"),
                        settings.count("dq.match.duration.abs"),
                        settings.number("dq.match.duration.rel"),
                        settings.number("dq.match.distance.rel")),
                new Scores(
                        settings.count("dq.score.power"),
                        settings.count("dq.score.chest"),
                        settings.count("dq.score.optical"),
                        settings.count("dq.score.gps"),
                        settings.count("dq.score.barometer"),
                        settings.count("dq.score.rpe")),
                settings.number("dq.match.raceDistance"));
    }

    /**
     * Copies in another time zone.
     *
     * @param stepS seconds that zones differ by, or a multiple of them
     * @param mostS most seconds that zones differ by
     * @param startS most seconds that the starts are apart but for that
     * @param durationS most seconds that the durations are apart
     * @param durationShare the same as a share of the longer, if that is more
     * @param distanceShare most that the ways are apart, as a share of the longer
     */
    public record Shift(
            long stepS, long mostS, long startS, long durationS, double durationShare, double distanceShare) {}

    /** Points of a recording for what it tells. */
    public record Scores(int power, int chest, int optical, int gps, int barometer, int rpe) {}
}
