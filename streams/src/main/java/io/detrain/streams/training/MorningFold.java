package io.detrain.streams.training;

import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.readiness.ReadinessInputs;
import io.detrain.streams.readiness.ReadinessScore;
import io.detrain.streams.rule.QualityOverQuantity;
import io.detrain.streams.rule.RestingHigh;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Tag;
import io.detrain.streams.strain.Decrements;
import io.detrain.streams.strain.LoadFacts;
import io.detrain.streams.strain.Sign;
import io.detrain.streams.strain.SignEvidence;
import io.detrain.streams.strain.Strain;
import io.detrain.streams.strain.StrainDay;
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
    private final Map<Long, MorningMark> passed = new HashMap<>();
    private final Sessions sessions;
    private final Decrements decrements;
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
        var performance = new PerformancePicture(season, PerformanceSettings.DEFAULT);
        this.sessions = performance.sessions(settings.window().lookback(from));
        this.decrements = performance.decrements();
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
        passed.putAll(before.byDay());
        long horizon = season.horizonStart();
        StrainState edgeState = before.edge();
        Onsets onsets = before.edgeOnsets();
        // the days before anything was known leave no trace, whenever they were opened
        for (long day = Math.max(edge, season.firstDay()); day < horizon && day <= season.openDay(); day++) {
            LoadFacts load = loads.of(day);
            JudgedMorning judged = judge(day, load, edgeState);
            edgeState = judged.strain().state();
            MorningMark mark = mark(judged, load);
            passed.put(day, mark);
            onsets = onsets.after(mark);
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
            LoadFacts load = loads.of(day);
            JudgedMorning judged = judge(day, load, state);
            fresh.put(day, judged);
            marks.add(mark(judged, load));
            state = judged.strain().state();
        }
        after = new MorningMemory(
                edgeState,
                onsets,
                before.edgeRest(),
                before.settled(),
                Optional.ofNullable(passed.get(horizon - 1)),
                recent,
                marks);
    }

    /** Once the season knows its plans, which follow from the mornings: a day of a plan is no GO (science.md 4.1). */
    void heedPlans() {
        List<MorningMark> marks = new ArrayList<>();
        for (MorningMark mark : after.marks()) {
            JudgedMorning judged = fresh.get(mark.day());
            marks.add(judged != null && season.planOn(mark.day()).isPresent() ? held(judged.inPlan(), mark) : mark);
        }
        after = after.with(marks);
    }

    private MorningMark held(JudgedMorning judged, MorningMark mark) {
        fresh.put(mark.day(), judged);
        return MorningMark.of(judged, mark.signs());
    }

    MorningMemory after() {
        return after;
    }

    /** All mornings that are known, those that have just left the horizon too. */
    Map<Long, MorningMark> known() {
        Map<Long, MorningMark> known = new HashMap<>(passed);
        after.marks().forEach(mark -> known.put(mark.day(), mark));
        return known;
    }

    /** Mornings that were judged anew. */
    Map<Long, JudgedMorning> fresh() {
        return fresh;
    }

    /** What the loads of the days before a morning say. */
    LoadPicture loads() {
        return loads;
    }

    /** A morning by itself: all that does not depend on the days of patience before it. */
    JudgedMorning alone(long day) {
        JudgedMorning judged = fresh.get(day);
        return judged != null
                ? judged
                : new MorningFold(season, rules, day).judge(day, loads.of(day), StrainState.NONE);
    }

    private JudgedMorning judge(long day, LoadFacts load, StrainState before) {
        RuleSet ofDay = season.rules().on(day);
        if (ofDay.id().equals(rules.id())) {
            return judgeHere(day, load, before);
        }
        MorningFold other = underOtherRules.computeIfAbsent(ofDay.id(), id -> new MorningFold(season, ofDay, from));
        return other.judgeHere(day, other.loads.of(day), before);
    }

    private JudgedMorning judgeHere(long day, LoadFacts load, StrainState before) {
        MorningSignals signals = MorningSignals.of(mornings, day, settings);
        var judged = strain.judge(signals, load, sessions, decrements, before);
        return new JudgedMorning(
                readiness.of(signals, load.formShare(), judged.level()),
                judged,
                signals.hrvStatus(),
                ReadinessInputs.of(signals, load.formShare()),
                RestingHigh.DEFAULT.holds(signals));
    }

    private MorningMark mark(JudgedMorning judged, LoadFacts load) {
        return MorningMark.of(judged, signs(judged, load, judged.strain().day()));
    }

    /** What the episodes of {@link Course} go by. */
    private int signs(JudgedMorning judged, LoadFacts load, long day) {
        boolean weaker = has(Sign.EF_DOWN, judged.strain()) || has(Sign.DECREMENT, judged.strain());
        boolean varied = load.monotony().orElse(Double.MAX_VALUE)
                < rules.rolling().monotony().ends();
        boolean unheard = load.monotony().isEmpty() && loads.knownInWeek(day - 1) == 0;
        return (has(Sign.MONOTONY, judged.strain()) ? MorningMark.MONOTONOUS : 0)
                | (judged.restingHigh() ? MorningMark.RESTING_HIGH : 0)
                | (varied ? MorningMark.VARIED : 0)
                | (unheard ? MorningMark.UNHEARD : 0)
                | (season.isAcknowledged(day) ? MorningMark.ACKNOWLEDGED : 0)
                | (weaker && QualityOverQuantity.DEFAULT.hasGrown(day - 1, season) ? MorningMark.WEAKER : 0);
    }

    private static boolean has(Sign sign, StrainDay judged) {
        for (SignEvidence evidence : judged.evidence()) {
            if (evidence.sign() == sign && evidence.points() > 0) {
                return true;
            }
        }
        return false;
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
        Journeys.tag(season.days(), season.openDay(), collected);
        return collected.build();
    }
}
