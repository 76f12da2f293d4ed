package io.detrain.streams.training;

import io.detrain.streams.performance.AfterRest;
import io.detrain.streams.performance.Decrement;
import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.rolling.Percentile;
import io.detrain.streams.rule.Session;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.strain.Decrements;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** What sessions and races say of performance (science.md 3.2). */
record PerformancePicture(Season season, PerformanceSettings settings) {

    private static final int USUAL_DAYS = 66;
    private static final int USUAL_SESSIONS = 14;
    private static final int RESULT_DAYS = 180;

    /** Steady sessions and those with a perceived cost from a day on. */
    Sessions sessions(long from) {
        var collected = Sessions.from(0);
        boolean mild = isAlwaysMild(from);
        for (long day = Math.max(from, season.days().first()); day <= season.openDay(); day++) {
            for (Session session : season.sessions(day)) {
                if (isTelling(session)) {
                    add(collected, session, day, mild);
                }
            }
        }
        return collected.build();
    }

    private static boolean isTelling(Session session) {
        return session.efficiencyMilli() != Session.NONE
                || session.effortHundredths() != Session.NONE
                || session.decouplingPermille() != Session.NONE;
    }

    private void add(Sessions.Builder collected, Session session, long day, boolean mild) {
        boolean comparable = (mild || isMild(session, day))
                && !AfterRest.isClosed(day, season::load, season::fitness, settings.gate());
        collected.add(
                day,
                session.sport(),
                comparable ? real(session.efficiencyMilli(), 1000) : Double.NaN,
                real(session.effortHundredths(), 100),
                comparable ? real(session.decouplingPermille(), 10) : Double.NaN);
    }

    private static double real(int whole, double parts) {
        return whole == Session.NONE ? Double.NaN : whole / parts;
    }

    /** Whether no two sessions are further apart than what is still comparable, as under one roof. */
    private boolean isAlwaysMild(long from) {
        int coldest = Integer.MAX_VALUE;
        int hottest = Integer.MIN_VALUE;
        for (long day = Math.max(from - USUAL_DAYS, season.days().first()); day <= season.openDay(); day++) {
            for (Session session : season.sessions(day)) {
                if (session.celsius() != Session.NONE) {
                    coldest = Math.min(coldest, session.celsius());
                    hottest = Math.max(hottest, session.celsius());
                }
            }
        }
        return hottest <= coldest + settings.steady().celsius();
    }

    private boolean isMild(Session session, long day) {
        if (session.celsius() == Session.NONE || session.efficiencyMilli() == Session.NONE) {
            return true;
        }
        OptionalDouble usual = usualCelsius(day);
        return usual.isEmpty()
                || Math.abs(session.celsius() - usual.getAsDouble())
                        <= settings.steady().celsius();
    }

    /** The median of the steady sessions of the weeks before a day, if enough of them tell it. */
    private OptionalDouble usualCelsius(long day) {
        double[] degrees = LongStream.range(day - USUAL_DAYS, day)
                .mapToObj(season::sessions)
                .flatMap(List::stream)
                .filter(session -> session.celsius() != Session.NONE && session.efficiencyMilli() != Session.NONE)
                .mapToDouble(Session::celsius)
                .toArray();
        return degrees.length < USUAL_SESSIONS ? OptionalDouble.empty() : OptionalDouble.of(Percentile.median(degrees));
    }

    /** By how much the races of the last half year fell short of what earlier ones foretold. */
    Decrements decrements() {
        List<RaceResult> results = season.raceResults();
        long[] days = new long[results.size()];
        double[] percents = new double[results.size()];
        int n = 0;
        for (RaceResult result : results) {
            long day = result.date().toEpochDay();
            Optional<Decrement> decrement = day < season.openDay() - RESULT_DAYS
                    ? Optional.empty()
                    : Decrement.of(result, results, settings.comparison());
            if (decrement.isPresent()) {
                days[n] = day;
                percents[n++] = decrement.get().percent();
            }
        }
        return Decrements.of(Arrays.copyOf(days, n), Arrays.copyOf(percents, n));
    }

    @Override
    public String toString() {
        return "PerformancePicture";
    }
}
