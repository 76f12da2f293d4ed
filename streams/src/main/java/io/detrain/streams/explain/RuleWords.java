package io.detrain.streams.explain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule is called, what it means and what ends it. The words are those that science.md 3.1 allows: no cause is
 * named, nothing is predicted.
 */
record RuleWords(String title, String meaning, String end) {

    private static final String SIGNS_EASE =
            "It ends when the points fall well below the level on three mornings in a row, or, if nothing more is "
                    + "heard of how you answer, after a week or two without data.";

    private static final Map<String, RuleWords> BY_RULE = Map.ofEntries(
            Map.entry(
                    "RED_FLAG",
                    new RuleWords(
                            "Seek medical care now",
                            "You reported a warning sign. Stop training and call for help. No device has seen it, and no number here says more about it.",
                            "It ends with the day; the advice does not.")),
            Map.entry(
                    "ILLNESS",
                    new RuleWords(
                            "Rest comes first",
                            "You reported being ill, or a fever. While you are, levels of strain stand still and readiness is held down.",
                            "It ends with the first day on which you are not ill any more.")),
            Map.entry(
                    "SEE_DOCTOR",
                    new RuleWords(
                            "Please have it looked at",
                            "Something that you reported, or your heart at rest for some days, should be looked at by a doctor in the next days. No number here can say what it is.",
                            "It ends by itself after two weeks, and is said again if it comes again then.")),
            Map.entry(
                    "STALE",
                    new RuleWords(
                            "Nothing has arrived for a while",
                            "For more days than a rest would explain, nothing has arrived: neither training nor rest is known, and neither is assumed. Weeks are not held against each other until two weeks after something arrives.",
                            "It ends with the first day of which something is known.")),
            Map.entry(
                    "EARLY_RETURN",
                    new RuleWords(
                            "Hard training inside a de-training plan",
                            "A hard session came on a day that the plan after a race or block keeps free of hard training.",
                            "It ends when hard training is open again, on the day after the plan's last.")),
            Map.entry(
                    "PLAN_OVERLOAD",
                    new RuleWords(
                            "More load than the plan allowed",
                            "The load was well over what the plan has for that day, or for the week after it, though none of it may have been hard.",
                            "It ends with the day, or with the week that was looked at.")),
            Map.entry(
                    "PLAN_STALLED",
                    new RuleWords(
                            "Not back to usual although the plan was extended",
                            "The plan was made as long as it can be, and the mornings still say that you are not back.",
                            "It ends when readiness has been back for some mornings in a row. Talk to a coach or a health professional if it does not.")),
            Map.entry(
                    "RACE_STACKING",
                    new RuleWords(
                            "Races too close to each other",
                            "Several races were run with less time between them than each asks for.",
                            "It ends when the time that the last race asks for has passed.")),
            Map.entry(
                    "RACE_TOO_SOON",
                    new RuleWords(
                            "A race too soon after the last",
                            "Two races are closer to each other than the first of them asks for.",
                            "It ends when the later race is over.")),
            Map.entry(
                    "RACE_DECLINE_AFTER_SHORT_REST",
                    new RuleWords(
                            "A slower race after a short rest",
                            "A race was slower than earlier results predict, and the rest before it was short. That is one likely reason; there may be others.",
                            "It ends by itself after some days.")),
            Map.entry(
                    "SORE_TRAINING",
                    new RuleWords(
                            "Hard training on sore muscles",
                            "A hard session came on a day whose morning was sore. Strength and coordination are lower while sore, and quality suffers.",
                            "It ends when soreness has eased, or when no such day has come for a while.")),
            Map.entry(
                    "SAME_MUSCLE_TOO_SOON",
                    new RuleWords(
                            "The same muscles again too soon",
                            "Heavy strength work came for muscles that had little time since the last.",
                            "It ends by itself after two days.")),
            Map.entry(
                    "REST_DAY_DUE",
                    new RuleWords(
                            "A rest day is due",
                            "You have trained so many days in a row that a rest day would help.",
                            "It ends with your next rest day.")),
            Map.entry(
                    "LOW_VARIETY",
                    new RuleWords(
                            "Nearly the same session every time",
                            "Most sessions of the last weeks were of one kind and one intensity.",
                            "It ends by itself after some days.")),
            Map.entry(
                    "QUALITY_OVER_QUANTITY",
                    new RuleWords(
                            "More work for no more speed",
                            "The load of the last weeks grew while the same effort brought less.",
                            "It ends by itself after some days.")),
            Map.entry(
                    "SESSION_SPIKE",
                    new RuleWords(
                            "One run much longer than those before",
                            "A run was much longer than the longest of the month before it.",
                            "It ends by itself after some days.")),
            Map.entry(
                    "MONOTONY",
                    new RuleWords(
                            "A week without easy days",
                            "The days of a week were all alike, and the week was a heavy one for you.",
                            "It ends when the days of a week differ again.")),
            Map.entry(
                    "RAMP_TOO_FAST",
                    new RuleWords(
                            "Load that rises fast",
                            "Your fitness load, a mean of your training over weeks, rose faster in a week than is usually taken well.",
                            "It ends by itself after some days.")),
            Map.entry(
                    "CYCLE_BREAK_DUE",
                    new RuleWords(
                            "A lighter week is due",
                            "Many weeks have gone by without a lighter one.",
                            "It ends when you declare the end of the cycle, or by itself after some weeks.")),
            Map.entry(
                    "SEASON_BREAK_DUE",
                    new RuleWords(
                            "An off-season is due",
                            "Half a year has gone by without one quiet week.",
                            "It ends when you declare the end of the season, or by itself after some weeks.")),
            Map.entry(
                    "PEAK_HELD",
                    new RuleWords(
                            "A peak held for long",
                            "You have been close to your best for weeks; a peak lasts weeks, so plan the break now.",
                            "It ends by itself after some weeks.")),
            Map.entry(
                    "DETRAINING_RISK",
                    new RuleWords(
                            "A rest that may have become too long",
                            "There has been little training for a while, and nothing that says why.",
                            "It ends when training is back.")),
            Map.entry(
                    "WATCH",
                    new RuleWords(
                            "First signs of accumulated fatigue",
                            "Some of your signals left their usual range. This is a time to watch, not to worry.",
                            SIGNS_EASE)),
            Map.entry(
                    "STRAINED",
                    new RuleWords(
                            "Several signs of accumulated fatigue",
                            "Several of your own signals left their usual range together: a pattern often seen with too little recovery.",
                            SIGNS_EASE)),
            Map.entry(
                    "OVERREACHING_PATTERN",
                    new RuleWords(
                            "Signs of accumulated fatigue for many days",
                            "Load, recovery and feeling have been out of balance for many days: a pattern often seen with too little recovery.",
                            SIGNS_EASE)),
            Map.entry(
                    "PROFESSIONAL_ADVISED",
                    new RuleWords(
                            "Time to ask a professional",
                            "The signs have lasted although the load is lower, or results have stayed slower for weeks. No number can say why; a health professional can look.",
                            "It ends when the signs ease or results are back.")));

    /** Every rule that has words. */
    static Set<String> rules() {
        return BY_RULE.keySet();
    }

    /** The words of a rule, if it has any yet. */
    static Optional<RuleWords> of(String rule) {
        return Optional.ofNullable(BY_RULE.get(rule));
    }

    /** Those of a rule that has none of its own. */
    static RuleWords orPlain(String rule) {
        return of(rule).orElseGet(() -> new RuleWords(
                Say.plain(rule), "The rule found what is listed here.", "It ends when that no longer holds."));
    }
}
