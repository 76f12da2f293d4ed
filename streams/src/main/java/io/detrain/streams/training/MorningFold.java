package io.detrain.streams.training;

import io.detrain.streams.readiness.ReadinessScore;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Tag;
import io.detrain.streams.strain.Decrements;
import io.detrain.streams.strain.Strain;
import io.detrain.streams.strain.StrainState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the mornings of the horizon, one after the other, from the first that may have changed. A morning is a
 * function of the signals of its day and before, and of the loads before it (rulings.md 2, 3).
 */
final class MorningFold {

    private static final int RACES_BEFORE_DAYS = 3;
    private static final int RECENT_DAYS = 2;

    private final Season season;
    private final Strain strain;
    private final ReadinessScore readiness;
    private final SignalSettings settings;
    private final RuleSet rules;
    private final Mornings mornings;
    private final LoadPicture loads;
    private final long from;
    private final Map<String, MorningFold> underOtherRules = new HashMap<>();
    private final Map<Long, JudgedMorning> fresh = new HashMap<>();
    private MorningMemory after = MorningMemory.NONE;

    private MorningFold(Season season, RuleSet rules, long from) {
        this.season = season;
        this.from = from;
        this.rules = rules;
        this.settings = rules.signals();
        this.strain = new Strain(rules.strain(), settings);
        this.readiness = new ReadinessScore(rules.readiness());
        this.mornings = mornings(from);
        this.loads = new LoadPicture(season, rules.rolling());
    }

    /**
     * Judges anew what may have changed.
     *
     * @param before what was remembered, of a horizon that ended on {@code openDayBefore}
     * @param changedFrom first day whose signals, loads or state changed
     */
    static MorningFold of(Season season, MorningMemory before, Optional<Long> openDayBefore, long changedFrom) {
        long horizon = season.horizonStart();
        long edge = openDayBefore.map(day -> day - Ledger.HORIZON_DAYS).orElse(horizon);
        long openBefore = openDayBefore.orElse(season.openDay());
        long start = Math.min(changedFrom, openBefore);
        boolean isRecent = openBefore - start < before.recent().size() && start >= Math.max(horizon, season.firstDay());
        long from = isRecent ? start : Math.min(edge, horizon);
        long first = edge == horizon ? from : Math.min(from, edge);
        MorningFold fold = new MorningFold(season, season.rulesNow(), first);
        fold.fold(before, edge, openBefore, isRecent ? Optional.of(start) : Optional.empty());
        return fold;
    }

    private void fold(MorningMemory before, long edge, long openBefore, Optional<Long> start) {
        long horizon = season.horizonStart();
        StrainState edgeState = before.edge();
        Onsets onsets = before.edgeOnsets();
        // the days before anything was known leave no trace, whenever they were opened
        for (long day = Math.max(edge, season.firstDay()); day < horizon && day <= season.openDay(); day++) {
            JudgedMorning judged = judge(day, edgeState);
            edgeState = judged.strain().state();
            onsets = onsets.after(day, judged.strain().level(), judged.strain().professional());
        }
        long first = Math.max(horizon, season.firstDay());
        long from = Math.max(first, start.orElse(first));
        List<MorningMark> marks = new ArrayList<>(before.marks().stream()
                .filter(mark -> mark.day() >= first && mark.day() < from)
                .toList());
        StrainState state = start.isPresent() ? before.recent().get((int) (openBefore - from)) : edgeState;
        LinkedList<StrainState> recent = new LinkedList<>();
        for (long day = Math.max(first, season.openDay() - RECENT_DAYS + 1); day < from; day++) {
            recent.addFirst(before.recent().get((int) (openBefore - day)));
        }
        for (long day = from; day <= season.openDay(); day++) {
            if (day > season.openDay() - RECENT_DAYS) {
                recent.addFirst(state);
            }
            JudgedMorning judged = judge(day, state);
            fresh.put(day, judged);
            marks.add(MorningMark.of(judged));
            state = judged.strain().state();
        }
        after = new MorningMemory(edgeState, onsets, recent, marks);
    }

    MorningMemory after() {
        return after;
    }

    /** Mornings that were judged anew. */
    Map<Long, JudgedMorning> fresh() {
        return fresh;
    }

    /** A morning by itself: all that does not depend on the days of patience before it. */
    JudgedMorning alone(long day) {
        JudgedMorning judged = fresh.get(day);
        return judged != null ? judged : new MorningFold(season, rules, day).judge(day, StrainState.NONE);
    }

    private JudgedMorning judge(long day, StrainState before) {
        RuleSet ofDay = season.rules().on(day);
        if (ofDay.id().equals(rules.id())) {
            return judgeHere(day, before);
        }
        return underOtherRules
                .computeIfAbsent(ofDay.id(), id -> new MorningFold(season, ofDay, from))
                .judgeHere(day, before);
    }

    private JudgedMorning judgeHere(long day, StrainState before) {
        MorningSignals signals = MorningSignals.of(mornings, day, settings);
        var load = loads.of(day);
        var judged = strain.judge(signals, load, Sessions.NONE, Decrements.NONE, before);
        return new JudgedMorning(
                readiness.of(signals, load.formShare(), judged.level()),
                judged,
                signals.hrvStatus(),
                signals.resting().difference());
    }

    private Mornings mornings(long from) {
        long first = settings.window().lookback(from) - RACES_BEFORE_DAYS;
        var collected = Mornings.from(first, (int) (season.openDay() - first + 1), settings);
        for (long day = Math.max(first, season.days().first()); day <= season.openDay(); day++) {
            season.days().digest(day).signals().offerTo(collected, day);
            if (season.isRaceDay(day)) {
                collected.tag(Tag.RACED, day);
            }
        }
        return collected.build();
    }
}
