package io.detrain.streams.strain;

import static io.detrain.streams.strain.Tally.EPSILON;

import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.SessionTrend;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.signal.Sessions.Measure;
import io.detrain.streams.signal.SignalSettings;
import java.util.List;
import java.util.Optional;

/** Signs in how fast and how hard it went, of sessions before the morning (science.md 3.3, PERFORMANCE). */
record PerformanceSigns(
        Sessions sessions,
        Decrements decrements,
        Mornings mornings,
        long day,
        SignalSettings signalSettings,
        StrainSettings.Performance settings) {

    void addTo(Tally tally) {
        addDecrement(tally);
        addWorst(tally, Sign.EF_DOWN, Measure.EFFICIENCY, 1, settings.efficiency(), settings.efficiencyPoints());
        addWorst(tally, Sign.RPE_UP, Measure.EFFORT_RATIO, -1, settings.effort(), settings.effortPoints());
        addDecoupling(tally);
    }

    private void addDecrement(Tally tally) {
        int last = decrements.lastBefore(day, settings.decrementDays());
        if (last >= 0) {
            long on = decrements.day(last);
            double percent = decrements.percent(last);
            tally.compare(Domain.PERFORMANCE, isFresh(on));
            double worth = Points.ofDecrement(percent, settings);
            double threshold = Points.threshold(worth, settings.decrement());
            tally.add(Sign.DECREMENT, worth, percent, threshold, on, on, 1);
        }
    }

    /** Of all sports the one where it is worst; {@code sense} is 1 where less is worse, -1 where more is. */
    private void addWorst(Tally tally, Sign sign, Measure measure, int sense, double limit, double points) {
        Optional<SessionTrend> worst = Optional.empty();
        for (SessionTrend trend : trends(measure, tally)) {
            if (worst.isEmpty() || sense * trend.z() < sense * worst.get().z()) {
                worst = Optional.of(trend);
            }
        }
        worst.ifPresent(trend -> {
            double worth = sense * trend.z() <= sense * limit + EPSILON ? points : 0;
            add(tally, sign, worth, trend.z(), trend, limit);
        });
    }

    private void addDecoupling(Tally tally) {
        for (SessionTrend trend : trends(Measure.DECOUPLING, tally)) {
            if (trend.above() >= settings.decoupledSessions()
                    && trend.median() < settings.usualDecoupling() - EPSILON) {
                add(tally, Sign.DECOUPLING, settings.decouplingPoints(), trend.recent(), trend, settings.decoupling());
                return;
            }
        }
    }

    private List<SessionTrend> trends(Measure measure, Tally tally) {
        List<SessionTrend> trends =
                SessionTrend.of(sessions, mornings, measure, day, settings.decoupling(), signalSettings);
        trends.forEach(trend -> tally.compare(Domain.PERFORMANCE, isFresh(trend.to())));
        return trends;
    }

    private boolean isFresh(long on) {
        return on == day - 1;
    }

    private static void add(Tally tally, Sign sign, double worth, double value, SessionTrend trend, double threshold) {
        tally.add(sign, worth, value, Optional.of(trend.baseline()), threshold, trend.from(), trend.to(), trend.n());
    }
}
