package io.detrain.streams.training;

import io.detrain.streams.rule.Session;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days whose loads rest on what other days tell: a resting heart rate, a race, a pair of methods (science.md 1.1, 1.12).
 * An event of today has none.
 */
record Dependents(Ledger ledger, DayBook before, DayBook after) {

    private static final int CALIBRATION_DAYS = 90;

    /** Days after these whose loads can change with them, and the days after those. */
    Set<Long> of(Set<Long> changed) {
        Set<Long> all = new TreeSet<>(changed);
        Set<Long> wave = changed;
        while (!wave.isEmpty()) {
            Set<Long> next = after(wave);
            next.removeAll(all);
            all.addAll(next);
            after.freshen(all);
            wave = next;
        }
        all.removeAll(changed);
        return all;
    }

    private Set<Long> after(Set<Long> wave) {
        Set<Long> dependent = new TreeSet<>();
        long last = ledger.days().isEmpty()
                ? Long.MIN_VALUE
                : ledger.days().getLast().day();
        for (long day : wave) {
            if (day < last) {
                addAfter(day, dependent);
            }
        }
        return dependent;
    }

    private void addAfter(long day, Set<Long> dependent) {
        DayDigest was = before.on(day).digest();
        DayDigest is = after.on(day).digest();
        boolean rest = was.signals().resting() != is.signals().resting();
        boolean race = !was.races().equals(is.races());
        boolean pairs = !before.pairs(day).equals(after.pairs(day));
        long thresholds = day + Math.max(rest ? Estimates.RESTING_DAYS : 0, race ? Estimates.RACE_DAYS : 0);
        long calibration = day + (pairs ? CALIBRATION_DAYS : 0);
        for (DayDigest digest : ledger.days()) {
            long later = digest.day();
            if (later > day
                    && (later <= thresholds && isEstimated(digest) || later <= calibration && isCalibrated(digest))) {
                dependent.add(later);
            }
        }
    }

    private boolean isEstimated(DayDigest digest) {
        return hasTrained(digest) && after.isEstimated(LocalDate.ofEpochDay(digest.day()));
    }

    private static boolean isCalibrated(DayDigest digest) {
        return hasTrained(digest)
                && (digest.sessions().isEmpty() || digest.sessions().stream().anyMatch(Session::lowerRanked));
    }

    private static boolean hasTrained(DayDigest digest) {
        return digest.loadMicro() != 0 || !digest.sessions().isEmpty();
    }

    @Override
    public String toString() {
        return "Dependents";
    }
}
