package io.detrain.streams.rule;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What rules may look at: an athlete's judged days, by epoch day. */
public interface History {

    /** First day of the fold. */
    long firstDay();

    /** Last day with a judgement. */
    long lastDay();

    /** The day that is still going on; days before it are closed. */
    long openDay();

    /** First day whose findings are of interest. */
    long horizonStart();

    /** The run of training days on the evening before the first day. */
    TrainingRun runBefore();

    /** Load of a day, load units. */
    double load(long day);

    /** Load from one day to another, both included. */
    double load(long from, long to);

    /** Fitness load in the evening of a day. */
    double fitness(long day);

    /** Whether it is known what happened on the day. */
    boolean isKnown(long day);

    /** How many of some days are known. */
    default int knownDays(long from, long to) {
        int known = 0;
        for (long day = Math.max(from, firstDay()); day <= to; day++) {
            known += isKnown(day) ? 1 : 0;
        }
        return known;
    }

    /** Whether the load of a day was more than one of rest (science.md 2.9). */
    boolean isTrainingDay(long day);

    /** Training days in a row after which this athlete is due a rest day. */
    int restDayAfter(long day);

    /** Sessions of the day that may be hard; none before the horizon. */
    List<HardSession> hardSessions(long day);

    /** Counted sessions of the day in order of start; none before about twenty weeks ago. */
    List<Session> sessions(long day);

    /** Training class of the day. */
    TrainingClass trainingClass(long day);

    /** Form of the morning as a share of fitness load. */
    OptionalDouble formShare(long day);

    /** Soreness of the morning, 1 to 7. */
    OptionalDouble soreness(long day);

    /** What the athlete reported on the day that asks for a doctor, the gravest first. */
    List<Symptom> symptoms(long day);

    /** Whether the athlete was ill on the day, or had a fever. */
    boolean isIll(long day);

    /** First day whose reports are remembered. */
    long reportedFrom();

    /** Whether heart-rate variability was low in the morning, as far as mornings are remembered. */
    boolean isVariabilityLow(long day);

    /** Whether a race was run on the day. */
    boolean isRaceDay(long day);

    /** Races that have a plan, with what it asks for. */
    List<Raced> races();

    /** Races that were known of before their day, whether or not they were run. */
    List<RaceTooSoon.Registered> registeredRaces();

    /** Results on foot, by date. */
    List<RaceResult> raceResults();

    /** Whether enough is known in the morning of a day for ratios to mean something. */
    boolean isTrusted(long morning);

    /** The plan that the day is part of, as it stands now. */
    Optional<DetrainingPlan> planOn(long day);

    /** How many days that plan had in the morning of the day; 0 without one. */
    int planDaysInTheMorning(long day);
}
