package io.detrain.streams.strain;

import static io.detrain.streams.strain.Tally.EPSILON;

import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.Signal;
import io.detrain.streams.signal.Trend;

/** Signs in how the athlete feels and sleeps (science.md 3.3, SUBJECTIVE and SLEEP). */
record FeelingSigns(MorningSignals signals, StrainSettings settings) {

    void addTo(Tally tally) {
        addSleep(tally);
        addWellness(tally);
        addFatigue(tally);
        addSoreness(tally);
    }

    private void addWellness(Tally tally) {
        Trend trend = signals.wellness();
        if (trend.isComparable()) {
            tally.compare(Domain.SUBJECTIVE, trend.today().isPresent());
            double z = -trend.recentZ().orElse(0);
            double worth = Points.ofWellness(z, settings.subjective());
            double threshold = Points.threshold(worth, settings.subjective().wellness());
            add(tally, Sign.WELLNESS_Z, worth, z, trend, threshold);
        }
    }

    private void addFatigue(Tally tally) {
        var points = settings.subjective();
        int days = points.fatigueDays();
        look(Signal.FATIGUE, tally);
        boolean always = count(Signal.FATIGUE, days, points.fatigue() + 2 * EPSILON) == days;
        double worth = always ? points.fatiguePoints() : 0;
        tally.add(Sign.FATIGUE_7D, worth, days, days, signals.day() - days + 1, signals.day(), days);
    }

    private void addSoreness(Tally tally) {
        var points = settings.subjective();
        look(Signal.SORENESS, tally);
        int sore = count(Signal.SORENESS, points.soreOf(), points.soreness());
        double worth = sore >= points.soreDays() ? points.sorePoints() : 0;
        long from = signals.day() - points.soreOf() + 1;
        tally.add(Sign.SORE_3D, worth, sore, points.soreDays(), from, signals.day(), sore);
    }

    private void look(Signal item, Tally tally) {
        if (signals.mornings().has(item, signals.day())) {
            tally.look(Domain.SUBJECTIVE, true);
        }
    }

    /** Days of the last so many on which the answer is at least {@code least}. */
    private int count(Signal item, int days, double least) {
        Mornings mornings = signals.mornings();
        int count = 0;
        for (long day = signals.day() - days + 1; day <= signals.day(); day++) {
            count += mornings.at(item, day) >= least - EPSILON ? 1 : 0;
        }
        return count;
    }

    private void addSleep(Tally tally) {
        Trend sleep = signals.sleep();
        sleep.recent().ifPresent(week -> {
            tally.look(Domain.SLEEP, true);
            addSleep(sleep, week, tally);
        });
        Trend quality = signals.sleepQuality();
        if (quality.isComparable()) {
            tally.look(Domain.SLEEP, true);
            double z = -quality.recentZ().orElse(0);
            boolean poor = z <= settings.sleep().quality() + EPSILON;
            double worth = poor ? settings.sleep().qualityPoints() : 0;
            add(tally, Sign.SLEEP_QUALITY, worth, z, quality, settings.sleep().quality());
        }
    }

    private void addSleep(Trend sleep, double week, Tally tally) {
        var points = settings.sleep();
        if (week < points.shortMinutes() - EPSILON) {
            add(tally, Sign.SLEEP_SHORT, points.shortPoints(), week, sleep, points.shortMinutes());
        } else {
            sleep.baseline().ifPresent(usual -> {
                double least = usual.mean() - points.lessMinutes();
                add(tally, Sign.SLEEP_SHORT, week <= least + EPSILON ? points.lessPoints() : 0, week, sleep, least);
            });
        }
    }

    private static void add(Tally tally, Sign sign, double worth, double value, Trend trend, double threshold) {
        tally.add(
                sign, worth, value, trend.baseline(), threshold, trend.recentFrom(), trend.day(), trend.recentValues());
    }
}
