package io.detrain.streams.plan;

/** Training class from mileage, fitness, lifting and long races (science.md 2.10). */
public final class Classifier {

    private static final double CASUAL_MILES = 20.0;
    private static final double CASUAL_FITNESS = 30;
    private static final double CASUAL_LIFTS = 1.0;
    private static final double COMPETITIVE_MILES = 45;
    private static final double COMPETITIVE_FITNESS = 70;
    private static final double COMPETITIVE_FITNESS_LONG = 45;

    private Classifier() {}

    /** The class of someone with these weekly miles, fitness load and weekly lifting sessions. */
    public static TrainingClass of(double miles, double fitness, double lifts, boolean longRace) {
        if (fitness >= COMPETITIVE_FITNESS
                || miles >= COMPETITIVE_MILES
                || (longRace && fitness >= COMPETITIVE_FITNESS_LONG)) {
            return TrainingClass.COMPETITIVE;
        }
        return miles <= CASUAL_MILES && fitness < CASUAL_FITNESS && lifts < CASUAL_LIFTS && !longRace
                ? TrainingClass.CASUAL
                : TrainingClass.REGULAR;
    }
}
