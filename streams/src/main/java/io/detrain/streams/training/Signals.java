package io.detrain.streams.training;

import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.MorningsBuilder;
import io.detrain.streams.signal.Signal;

/**
 * What a local day says of body and mood, in whole numbers; 0 where it says nothing.
 *
 * @param variability hundredths of a millisecond
 * @param variabilitySource number of device, metric and time of measurement
 * @param resting tenths of a beat per minute
 * @param restingSource number of device and time of measurement
 * @param sleepMinutes main sleep that ended on the day
 * @param sleepScore tenths of a vendor's point
 * @param answers what the athlete said
 * @param tags a bit for each {@link io.detrain.streams.signal.Tag}
 * @param refused a bit for each {@link Signal} of which a value was not believed
 * @param symptoms a bit for each {@link io.detrain.streams.signal.Symptom}
 * @param away quarters of an hour by which the clock was ahead of the one at home
 */
public record Signals(
        int variability,
        int variabilitySource,
        int resting,
        int restingSource,
        int sleepMinutes,
        int sleepScore,
        Answers answers,
        int tags,
        int refused,
        int symptoms,
        int away) {

    /** A day that says nothing. */
    public static final Signals NOTHING = new Signals(0, 0, 0, 0, 0, 0, Answers.NOTHING, 0, 0, 0, 0);

    private static final double HUNDREDTHS = 100;
    private static final double TENTHS = 10;

    /** Answers in tenths from 10 (best) to 70. */
    public record Answers(int fatigue, int sleepQuality, int stress, int soreness, int mood) {

        /** No answer. */
        public static final Answers NOTHING = new Answers(0, 0, 0, 0, 0);

        @Override
        public String toString() {
            return "Answers";
        }
    }

    /** Whether the day says nothing. */
    public boolean isNothing() {
        return this == NOTHING
                || (variability
                                        | variabilitySource
                                        | resting
                                        | restingSource
                                        | sleepMinutes
                                        | sleepScore
                                        | tags
                                        | refused
                                        | symptoms
                                        | away)
                                == 0
                        && answers.equals(Answers.NOTHING);
    }

    /** What the only day of these mornings says. */
    static Signals of(Mornings mornings, int tags, int symptoms, int away) {
        long day = mornings.first();
        Signal variability = Signal.HEART_RATE_VARIABILITY;
        Signal resting = Signal.RESTING_HEART_RATE;
        return new Signals(
                mornings.has(variability, day)
                        ? (int) Math.round(StrictMath.exp(mornings.at(variability, day)) * HUNDREDTHS)
                        : 0,
                mornings.has(variability, day) ? mornings.source(variability, day) : 0,
                tenths(mornings, resting, day),
                mornings.has(resting, day) ? mornings.source(resting, day) : 0,
                mornings.has(Signal.SLEEP, day) ? (int) Math.round(mornings.at(Signal.SLEEP, day)) : 0,
                tenths(mornings, Signal.SLEEP_SCORE, day),
                new Answers(
                        tenths(mornings, Signal.FATIGUE, day),
                        tenths(mornings, Signal.SLEEP_QUALITY, day),
                        tenths(mornings, Signal.STRESS, day),
                        tenths(mornings, Signal.SORENESS, day),
                        tenths(mornings, Signal.MOOD, day)),
                tags,
                mornings.refused(day),
                symptoms,
                away);
    }

    /** What is kept of a day whose signals are no longer looked at: where it was, to which later days are compared. */
    Signals settled() {
        return away == 0 ? NOTHING : new Signals(0, 0, 0, 0, 0, 0, Answers.NOTHING, 0, 0, 0, away);
    }

    private static int tenths(Mornings mornings, Signal signal, long day) {
        return mornings.has(signal, day) ? (int) Math.round(mornings.at(signal, day) * TENTHS) : 0;
    }

    /** Puts them among those of other days. */
    void offerTo(MorningsBuilder mornings, long day) {
        if (variability != 0) {
            mornings.variability(day, variability / HUNDREDTHS, (short) variabilitySource);
        }
        if (resting != 0) {
            mornings.resting(day, resting / TENTHS, (short) restingSource);
        }
        if (sleepMinutes != 0) {
            mornings.sleep(day, sleepMinutes);
        }
        if (sleepScore != 0) {
            mornings.sleepScore(day, sleepScore / TENTHS);
        }
        offer(mornings, Signal.FATIGUE, day, answers.fatigue());
        offer(mornings, Signal.SLEEP_QUALITY, day, answers.sleepQuality());
        offer(mornings, Signal.STRESS, day, answers.stress());
        offer(mornings, Signal.SORENESS, day, answers.soreness());
        offer(mornings, Signal.MOOD, day, answers.mood());
        mornings.tags(day, tags).refused(day, refused);
    }

    private static void offer(MorningsBuilder mornings, Signal item, long day, int tenths) {
        if (tenths != 0) {
            mornings.item(item, day, tenths / TENTHS);
        }
    }

    @Override
    public String toString() {
        return "Signals";
    }
}
