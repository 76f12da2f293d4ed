package io.detrain.streams.wire;

import io.detrain.streams.training.Signals;
import io.detrain.streams.training.Signals.Answers;

/**
 * Signals as bytes, day after day: a byte that says what there is, then the steps from the last of each kind; a source
 * only where it is a new one.
 */
final class SignalsCodec {

    private static final int VARIABILITY = 1;
    private static final int VARIABILITY_SOURCE = 2;
    private static final int RESTING = 4;
    private static final int RESTING_SOURCE = 8;
    private static final int SLEEP = 16;
    private static final int ANSWERS = 32;
    private static final int MORE = 64;
    private static final int RARE = 128;

    private static final int WHOLE_MS = 100;
    private static final int WHOLE_BPM = 10;

    private static final int WHOLE_BITS = 3;
    private static final int WHOLE_MASK = 7;
    private static final int TENTHS = 10;
    private static final int IN_TENTHS = 0x80;

    private int variability;
    private int variabilitySource;
    private int resting;
    private int restingSource;
    private int sleep;

    void write(StateWriter out, Signals signals) {
        int header = header(signals);
        out.octet(header);
        if ((header & VARIABILITY) != 0) {
            out.step(signals.variability() - variability, WHOLE_MS);
            variability = signals.variability();
        }
        if ((header & VARIABILITY_SOURCE) != 0) {
            out.number(signals.variabilitySource());
            variabilitySource = signals.variabilitySource();
        }
        if ((header & RESTING) != 0) {
            out.step(signals.resting() - resting, WHOLE_BPM);
            resting = signals.resting();
        }
        if ((header & RESTING_SOURCE) != 0) {
            out.number(signals.restingSource());
            restingSource = signals.restingSource();
        }
        if ((header & SLEEP) != 0) {
            out.number(signals.sleepMinutes() - sleep);
            sleep = signals.sleepMinutes();
        }
        if ((header & ANSWERS) != 0) {
            write(out, signals.answers());
        }
        if ((header & MORE) != 0) {
            out.count(signals.sleepScore()).octet(signals.tags()).count(signals.refused());
        }
        if ((header & RARE) != 0) {
            out.count(signals.symptoms()).number(signals.away());
        }
    }

    Signals read(StateReader in) {
        int header = in.octet();
        boolean hasVariability = (header & VARIABILITY) != 0;
        boolean hasResting = (header & RESTING) != 0;
        variability += hasVariability ? in.step(WHOLE_MS) : 0;
        variabilitySource = (header & VARIABILITY_SOURCE) != 0 ? (int) in.number() : variabilitySource;
        resting += hasResting ? in.step(WHOLE_BPM) : 0;
        restingSource = (header & RESTING_SOURCE) != 0 ? (int) in.number() : restingSource;
        sleep += (header & SLEEP) != 0 ? (int) in.number() : 0;
        Answers answers = (header & ANSWERS) != 0 ? answers(in) : Answers.NOTHING;
        boolean more = (header & MORE) != 0;
        int score = more ? (int) in.count() : 0;
        int tags = more ? in.octet() : 0;
        int refused = more ? (int) in.count() : 0;
        boolean rare = (header & RARE) != 0;
        return new Signals(
                hasVariability ? variability : 0,
                hasVariability ? variabilitySource : 0,
                hasResting ? resting : 0,
                hasResting ? restingSource : 0,
                (header & SLEEP) != 0 ? sleep : 0,
                score,
                answers,
                tags,
                refused,
                rare ? (int) in.count() : 0,
                rare ? (int) in.number() : 0);
    }

    private int header(Signals signals) {
        boolean hasVariability = signals.variability() != 0;
        boolean hasResting = signals.resting() != 0;
        return (hasVariability ? VARIABILITY : 0)
                | (hasVariability && signals.variabilitySource() != variabilitySource ? VARIABILITY_SOURCE : 0)
                | (hasResting ? RESTING : 0)
                | (hasResting && signals.restingSource() != restingSource ? RESTING_SOURCE : 0)
                | (signals.sleepMinutes() != 0 ? SLEEP : 0)
                | (signals.answers().equals(Answers.NOTHING) ? 0 : ANSWERS)
                | (signals.sleepScore() != 0 || signals.tags() != 0 || signals.refused() != 0 ? MORE : 0)
                | (signals.symptoms() != 0 || signals.away() != 0 ? RARE : 0);
    }

    /** Whole answers, which are the usual ones, fit in two bytes. */
    private static void write(StateWriter out, Answers answers) {
        int[] tenths = {answers.fatigue(), answers.sleepQuality(), answers.stress(), answers.soreness(), answers.mood()
        };
        int packed = 0;
        boolean whole = true;
        for (int value : tenths) {
            whole &= value % TENTHS == 0;
            packed = packed << WHOLE_BITS | value / TENTHS;
        }
        if (whole) {
            out.octet(packed >> Byte.SIZE).octet(packed);
            return;
        }
        out.octet(IN_TENTHS);
        for (int value : tenths) {
            out.octet(value);
        }
    }

    static Answers answers(StateReader in) {
        int first = in.octet();
        if (first == IN_TENTHS) {
            return new Answers(in.octet(), in.octet(), in.octet(), in.octet(), in.octet());
        }
        int packed = first << Byte.SIZE | in.octet();
        return new Answers(whole(packed, 4), whole(packed, 3), whole(packed, 2), whole(packed, 1), whole(packed, 0));
    }

    private static int whole(int packed, int place) {
        return (packed >> place * WHOLE_BITS & WHOLE_MASK) * TENTHS;
    }
}
