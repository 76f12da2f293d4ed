package io.detrain.streams.signal;

import io.detrain.schemas.settings.Settings;

/** How signals are held against their baselines (science.md 3.2, 8.3 and 10; rulings.md 33, 34, 57, 78). */
public record SignalSettings(
        Window window, Floors floors, Recent recent, Hrv hrv, Ranges ranges, Context context, Training training) {

    /** The defaults of science.md. */
    public static SignalSettings standard() {
        return of(Settings.NONE);
    }

    /** Those in force. */
    public static SignalSettings of(Settings settings) {
        return new SignalSettings(
                new Window(
                        settings.count("base.windowDays"),
                        settings.count("base.excludeLastDays"),
                        settings.count("base.minProvisional"),
                        settings.count("base.minMature"),
                        14),
                new Floors(
                        settings.number("base.sdFloor.lnRmssd"),
                        settings.number("base.sdFloor.rhr"),
                        settings.number("base.sdFloor.sleepMin"),
                        5,
                        settings.number("base.sdFloor.wellness"),
                        0.02,
                        0.05),
                new Recent(7, settings.count("hrv.minWeek"), 4, 3, 2, 3),
                new Hrv(settings.number("hrv.swcFactor"), 1.0, 4, settings.number("dq.hrv.outlier")),
                new Ranges(
                        settings.number("dq.hrv.least"),
                        settings.number("dq.hrv.most"),
                        settings.number("dq.rhr.least"),
                        settings.number("dq.rhr.most"),
                        settings.number("dq.sleep.least"),
                        settings.number("dq.sleep.most")),
                new Context(3, 3, 5, settings.count("dq.wellness.sameDays")),
                new Training(3, 28));
    }

    /**
     * Baseline window in days: its length, how many days before today it ends, fewest values for a provisional and for
     * a mature baseline, and how long a new device is left out.
     */
    public record Window(int days, int endsBefore, int provisional, int mature, int burnIn) {

        public Window {
            if (days < 1 || endsBefore < 1 || provisional < 2 || mature < provisional || burnIn < 0) {
                throw new IllegalArgumentException("baseline window makes no sense: " + days + ", " + endsBefore + ", "
                        + provisional + ", " + mature + ", " + burnIn);
            }
        }

        /** First epoch day of the window of a morning. */
        long first(long day) {
            return last(day) - days + 1;
        }

        /** Last epoch day of the window of a morning. */
        long last(long day) {
            return day - endsBefore;
        }

        /** First epoch day that a morning looks at. */
        public long lookback(long day) {
            return first(day) - burnIn;
        }
    }

    /** Smallest standard deviations, in units of the signal; of efficiency and effort as shares of the mean. */
    public record Floors(
            double lnHrv,
            double restingBpm,
            double sleepMinutes,
            double sleepScore,
            double wellness,
            double efficiencyShare,
            double effortShare) {}

    /** Days up to today that make up the present state, fewest values in them, and fewest items of a composite. */
    public record Recent(
            int weekDays, int weekValues, int weekNights, int wellnessDays, int wellnessValues, int wellnessItems) {}

    /** Smallest worthwhile change and the wide band in standard deviations; values for a coefficient; outliers. */
    public record Hrv(double worthwhile, double wide, int variationValues, double outlier) {}

    /** Values that are believed. */
    public record Ranges(
            double leastHrvMs,
            double mostHrvMs,
            double leastRestingBpm,
            double mostRestingBpm,
            double leastSleepMinutes,
            double mostSleepMinutes) {}

    /** Days after a race and of a journey without baseline, first days at altitude, days of the same answers. */
    public record Context(int afterRace, int journey, int altitude, int sameAnswers) {}

    /** Sessions of a sport that make up its present state, and how many days back they may be. */
    public record Training(int sessions, int days) {}

    /** The least standard deviation of a signal. */
    double floor(Signal signal) {
        return switch (signal) {
            case HEART_RATE_VARIABILITY -> floors.lnHrv();
            case RESTING_HEART_RATE -> floors.restingBpm();
            case SLEEP -> floors.sleepMinutes();
            case SLEEP_SCORE -> floors.sleepScore();
            case FATIGUE, SLEEP_QUALITY, STRESS, SORENESS, MOOD, WELLNESS -> floors.wellness();
        };
    }

    /** Days up to today whose mean is the present state. */
    int recentDays(Signal signal) {
        return switch (signal) {
            case HEART_RATE_VARIABILITY, RESTING_HEART_RATE, SLEEP, SLEEP_SCORE -> recent.weekDays();
            case FATIGUE, SLEEP_QUALITY, STRESS, SORENESS, MOOD, WELLNESS -> recent.wellnessDays();
        };
    }

    /** Fewest values in them. */
    int recentValues(Signal signal) {
        return switch (signal) {
            case HEART_RATE_VARIABILITY, RESTING_HEART_RATE -> recent.weekValues();
            case SLEEP, SLEEP_SCORE -> recent.weekNights();
            case FATIGUE, SLEEP_QUALITY, STRESS, SORENESS, MOOD, WELLNESS -> recent.wellnessValues();
        };
    }
}
