package io.detrain.streams.rolling;

import io.detrain.schemas.settings.Settings;

/** Limits of the facts about load over days (science.md 10, roll.*). */
public record RollingSettings(
        Averages averages, Known known, Monotony monotony, Ramp ramp, Spike spike, Acwr acwr, RestDay restDay) {

    /** Those of science.md 10. */
    public static final RollingSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static RollingSettings of(Settings settings) {
        return new RollingSettings(
                Averages.of(
                        Ewma.Kind.values()[settings.count("roll.kind")],
                        settings.count("roll.tauChronic"),
                        settings.count("roll.tauAcute")),
                new Known(settings.number("roll.knownShare"), settings.count("roll.staleUnknownDays")),
                new Monotony(
                        settings.number("roll.monotony.threshold"),
                        settings.number("roll.monotony.cap"),
                        1.5,
                        settings.number("roll.strain.percentile"),
                        180,
                        42,
                        0.8),
                new Ramp(
                        settings.number("roll.ramp.rel"),
                        settings.number("roll.ramp.min"),
                        settings.number("roll.ramp.max"),
                        28,
                        14),
                new Spike(
                        settings.number("roll.spike.small"),
                        settings.number("roll.spike.moderate"),
                        settings.number("roll.spike.large"),
                        30,
                        4),
                new Acwr(settings.number("roll.acwr.uncoupled"), 10, 28),
                new RestDay(settings.number("roll.restDay.abs"), settings.number("roll.restDay.rel")));
    }

    /** Today's weight in fitness and in fatigue load. */
    public record Averages(double chronic, double acute) {

        static Averages of(Ewma.Kind kind, int chronicDays, int acuteDays) {
            return new Averages(Ewma.alpha(kind, chronicDays), Ewma.alpha(kind, acuteDays));
        }
    }

    /** The share of a window's days that must be known, and the longest gap without events that counts as rest. */
    public record Known(double share, int longestGap) {

        private static final double EPSILON = 1e-9;

        /** Whether so many known days are enough to speak of so many days. */
        public boolean isEnough(int knownDays, int days) {
            return knownDays >= share * days - EPSILON;
        }
    }

    /** Load up to which a day is one of rest, in load units and as a share of fitness (science.md 2.9). */
    public record RestDay(double load, double share) {

        /** Whether a load is training for someone with this fitness load. */
        public boolean isTraining(double dayLoad, double fitness) {
            return dayLoad > Math.max(load, share * fitness);
        }
    }

    /**
     * Monotony: the limit, the cap, where it ends; the percentile that strain must reach of so many days with so many
     * values at least; the share of fitness below which a week is easy.
     */
    public record Monotony(
            double limit,
            double cap,
            double ends,
            double strainPercentile,
            int strainDays,
            int leastStrains,
            double easyShare) {}

    /** Ramp: limit as a share of fitness, within bounds; known days it needs; days it is told for. */
    public record Ramp(double share, double least, double most, int knownDays, int toldDays) {}

    /** Longest run against those of so many days before, with so many runs at least. */
    public record Spike(double small, double moderate, double large, int days, int leastRuns) {}

    /** Acute to chronic ratio, and the chronic load and known days it needs. */
    public record Acwr(double limit, double leastChronic, int knownDays) {}
}
