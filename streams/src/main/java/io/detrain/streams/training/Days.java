package io.detrain.streams.training;

import java.util.Arrays;
import java.util.List;

/** An athlete's days in a row, from the first that is remembered to the last that is judged, with their states. */
final class Days {

    private final RulesByDate rules;
    private final long first;
    private final DayDigest[] digests;
    private final long[] micro;
    private final long[] microBefore;
    private final long[] decimetresBefore;
    private final int[] liftsBefore;
    private final DayState[] states;

    private Days(long first, DayDigest[] digests, RulesByDate rules) {
        this.rules = rules;
        this.first = first;
        this.digests = digests;
        this.micro = new long[digests.length];
        this.microBefore = new long[digests.length + 1];
        this.decimetresBefore = new long[digests.length + 1];
        this.liftsBefore = new int[digests.length + 1];
        this.states = new DayState[digests.length];
        sum();
        judgeStates();
    }

    /** The remembered days from the lookback of the window up to the open day, or a little further if there are events. */
    static Days of(Ledger ledger, long windowStart, long openDay, RulesByDate rules) {
        long from = windowStart - Ledger.LOOKBACK_DAYS;
        List<DayDigest> all = ledger.days();
        int begin = 0;
        int end = all.size();
        while (begin < end && all.get(begin).day() < from) {
            begin++;
        }
        while (end > begin && all.get(end - 1).day() > openDay + Ledger.AHEAD_DAYS) {
            end--;
        }
        long first =
                ledger.carry().started() || begin == end ? from : all.get(begin).day();
        long last = begin == end ? openDay : Math.max(openDay, all.get(end - 1).day());
        DayDigest[] digests = new DayDigest[(int) (last - first + 1)];
        Arrays.fill(digests, DayDigest.NOTHING);
        for (DayDigest day : all.subList(begin, end)) {
            digests[(int) (day.day() - first)] = day;
        }
        return new Days(first, digests, rules);
    }

    private void sum() {
        for (int i = 0; i < digests.length; i++) {
            micro[i] += digests[i].loadMicro();
            List<Long> spilled = digests[i].spilledMicro();
            for (int j = 0; j < spilled.size() && i + j + 1 < digests.length; j++) {
                micro[i + j + 1] += spilled.get(j);
            }
            microBefore[i + 1] = microBefore[i] + micro[i];
            decimetresBefore[i + 1] = decimetresBefore[i] + digests[i].runDecimetres();
            liftsBefore[i + 1] = liftsBefore[i] + digests[i].lifts();
        }
    }

    /** A short gap between two days with events is rest; a long one, and what follows the last, is not known. */
    private void judgeStates() {
        int lastSensed = digests.length - 1;
        while (lastSensed >= 0 && !isSensed(lastSensed)) {
            lastSensed--;
        }
        int lastEvent = Integer.MIN_VALUE;
        for (int i = 0; i < digests.length; i++) {
            states[i] = stateByItself(i, lastSensed);
            if (states[i].isKnown()) {
                inferRest(lastEvent + 1, i);
                lastEvent = i;
            }
        }
    }

    private void inferRest(int from, int to) {
        if (from < 0 || to - from > rules.on(first + to).rolling().known().longestGap()) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (states[i] == DayState.UNKNOWN && !isRaced(i)) {
                states[i] = DayState.REST_INFERRED;
            }
        }
    }

    private DayState stateByItself(int i, int lastSensed) {
        DayDigest digest = digests[i];
        if (micro[i] > 0) {
            return DayState.TRAINED;
        }
        if (isRaced(i)) {
            return DayState.UNKNOWN; // nobody knows how hard
        }
        if (digest.is(DayDigest.REST_DECLARED) || digest.is(DayDigest.WORN)) {
            return DayState.REST_CONFIRMED;
        }
        if (digest.is(DayDigest.SENSED)) {
            return DayState.REST_INFERRED;
        }
        if (digest.is(DayDigest.NOT_WORN)) {
            return DayState.NOT_WORN;
        }
        return digest.is(DayDigest.SAID) && i < lastSensed ? DayState.REST_INFERRED : DayState.UNKNOWN;
    }

    private boolean isRaced(int i) {
        for (RaceEntry race : digests[i].races()) {
            if (!race.type().isDeclaredEnd()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSensed(int i) {
        return micro[i] > 0
                || digests[i].is(DayDigest.SENSED)
                || digests[i].is(DayDigest.REST_DECLARED)
                || digests[i].is(DayDigest.WORN);
    }

    long first() {
        return first;
    }

    /** The first day that is not as it is among the others; the end of time if all are. */
    long firstOther(Days other) {
        if (first != other.first) {
            return Math.min(first, other.first);
        }
        int loads = Arrays.mismatch(micro, other.micro);
        int statesAt = Arrays.mismatch(states, other.states);
        int runs = Arrays.mismatch(decimetresBefore, other.decimetresBefore); // sums of the days before each
        int earliest = Math.min(orNever(loads), Math.min(orNever(statesAt), runs < 0 ? Integer.MAX_VALUE : runs - 1));
        return earliest == Integer.MAX_VALUE ? Long.MAX_VALUE : first + earliest;
    }

    private static int orNever(int mismatch) {
        return mismatch < 0 ? Integer.MAX_VALUE : mismatch;
    }

    long last() {
        return first + digests.length - 1;
    }

    /** The first day of which anything is known, or the day after the last. */
    long firstKnown() {
        int i = 0;
        while (i < states.length && !states[i].isKnown()) {
            i++;
        }
        return first + i;
    }

    boolean contains(long day) {
        return day >= first && day <= last();
    }

    DayDigest digest(long day) {
        return contains(day) ? digests[(int) (day - first)] : DayDigest.NOTHING;
    }

    long micro(long day) {
        return contains(day) ? micro[(int) (day - first)] : 0;
    }

    DayState state(long day) {
        return contains(day) ? states[(int) (day - first)] : DayState.UNKNOWN;
    }

    long micro(long from, long to) {
        return microBefore[position(to + 1)] - microBefore[position(from)];
    }

    long decimetres(long from, long to) {
        return decimetresBefore[position(to + 1)] - decimetresBefore[position(from)];
    }

    int lifts(long from, long to) {
        return liftsBefore[position(to + 1)] - liftsBefore[position(from)];
    }

    private int position(long day) {
        return (int) Math.clamp(day - first, 0, (long) digests.length);
    }
}
