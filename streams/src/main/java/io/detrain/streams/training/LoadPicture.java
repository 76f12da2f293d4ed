package io.detrain.streams.training;

import io.detrain.streams.rolling.AcuteChronic;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.Percentile;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rule.LongestRun;
import io.detrain.streams.rule.RestDayDue;
import io.detrain.streams.rule.TrainingRun;
import io.detrain.streams.strain.LoadFacts;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the loads up to the evening before say to the morning of a day (science.md 2.3 to 2.9, rulings.md 3). */
final class LoadPicture {

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;
    private static final double EPSILON = 1e-9;
    private static final double NOT_YET = -1;

    private final Season season;
    private final RollingSettings settings;
    private TrainingRun run = TrainingRun.NONE;
    private long runUntil = Long.MIN_VALUE;
    private double[] strains = {};

    LoadPicture(Season season, RollingSettings settings) {
        this.season = season;
        this.settings = settings;
    }

    LoadFacts of(long morning) {
        long eve = morning - 1;
        int known = season.knownUntil(eve);
        double fitness = season.fitness(eve);
        boolean stale = season.isStale(morning);
        boolean enough = !stale && (known >= settings.ramp().knownDays() || season.isDeclaredLongAgo(eve));
        boolean weekKnown = !stale && known(eve, WEEK) == WEEK && known >= WEEK;
        Monotony week = monotony(eve);
        return new LoadFacts(
                known,
                fitness,
                season.confidence(eve),
                enough ? season.formShare(morning) : OptionalDouble.empty(),
                when(weekKnown, week.value()),
                when(weekKnown, week.strain()),
                weekKnown && week.value() > settings.monotony().limit() ? usualStrain(eve) : OptionalDouble.empty(),
                when(weekKnown, week.weekLoad()),
                when(enough && isMostlyKnown(eve, WEEK), fitness - season.fitness(eve - WEEK)),
                season.fitness(eve - WEEK),
                new LongestRun(settings.spike(), settings.known(), 0).largest(eve - WEEK + 1, eve, season),
                stale ? OptionalDouble.empty() : acuteOverChronic(eve, known),
                daysInRow(eve),
                season.restDayAfter(eve),
                when(isMostlyKnown(eve, FORTNIGHT), sum(eve, FORTNIGHT) / FORTNIGHT));
    }

    /** How many of the seven days up to an evening are known. */
    int knownInWeek(long eve) {
        return known(eve, WEEK);
    }

    Monotony monotony(long eve) {
        double[] week = new double[WEEK];
        for (int i = 0; i < WEEK; i++) {
            week[i] = season.load(eve - WEEK + 1 + i);
        }
        return Monotony.of(week, settings.monotony());
    }

    /** Of the days before, this one excluded (rulings.md 47); asked for only where monotony is high, which is rare. */
    private OptionalDouble usualStrain(long eve) {
        long from = Math.max(season.firstDay(), eve - settings.monotony().strainDays());
        double[] values = new double[(int) Math.max(0, eve - from)];
        int n = 0;
        for (long day = from; day < eve; day++) {
            double strain = strain(day);
            if (!Double.isNaN(strain)) {
                values[n++] = strain;
            }
        }
        return n < settings.monotony().leastStrains()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Percentile.of(
                        Arrays.copyOf(values, n), settings.monotony().strainPercentile()));
    }

    /** Strain of the week up to an evening, not a number if a day of it is not known; each is asked for on many days. */
    private double strain(long eve) {
        int i = (int) (eve - season.firstDay());
        if (strains.length == 0) {
            strains = new double[(int) (season.lastDay() - season.firstDay() + 1)];
            Arrays.fill(strains, NOT_YET);
        }
        if (strains[i] == NOT_YET) {
            strains[i] = known(eve, WEEK) == WEEK ? monotony(eve).strain() : Double.NaN;
        }
        return strains[i];
    }

    private OptionalDouble acuteOverChronic(long eve, int known) {
        int days = AcuteChronic.CHRONIC_DAYS;
        if (known < settings.acwr().knownDays() || !isMostlyKnown(eve, days)) {
            return OptionalDouble.empty();
        }
        double[] last = new double[days];
        for (int i = 0; i < days; i++) {
            last[i] = season.load(eve - days + 1 + i);
        }
        double chronic = (sum(eve, days) - sum(eve, WEEK)) / (days - WEEK);
        return chronic < settings.acwr().leastChronic() - EPSILON
                ? OptionalDouble.empty()
                : AcuteChronic.uncoupled(last);
    }

    private OptionalInt daysInRow(long eve) {
        if (eve < season.firstDay()) {
            return OptionalInt.of(season.runBefore().length());
        }
        run = eve == runUntil + 1 ? RestDayDue.after(run, season, eve) : RestDayDue.on(eve, season);
        runUntil = eve;
        return OptionalInt.of(run.length());
    }

    private double sum(long last, int days) {
        double sum = 0;
        for (long day = last - days + 1; day <= last; day++) {
            sum += season.load(day);
        }
        return sum;
    }

    private boolean isMostlyKnown(long last, int days) {
        return settings.known().isEnough(known(last, days), days);
    }

    private int known(long last, int days) {
        int known = 0;
        for (long day = last - days + 1; day <= last; day++) {
            known += season.isJudged(day) && season.isKnown(day) ? 1 : 0;
        }
        return known;
    }

    private static OptionalDouble when(boolean given, double value) {
        return given ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
