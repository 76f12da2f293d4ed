package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;

/**
 * Training class from mileage, fitness, lifting and long races (science.md 2.10).
 *
 * @param casualMiles weekly miles up to which one may be casual
 * @param casualFitness fitness load under which one may be
 * @param casualLifts weekly lifting sessions under which one may be
 * @param competitiveMiles weekly miles from which one is competitive
 * @param competitiveFitness fitness load from which one is
 * @param competitiveFitnessLong the same in a year with a long race
 */
public record Classifier(
        double casualMiles,
        double casualFitness,
        double casualLifts,
        double competitiveMiles,
        double competitiveFitness,
        double competitiveFitnessLong) {

    static Classifier of(Settings settings) {
        return new Classifier(
                settings.number("class.milesCasual"),
                settings.number("class.ctlCasual"),
                settings.number("class.liftCasual"),
                settings.number("class.milesComp"),
                settings.number("class.ctlComp"),
                settings.number("class.ctlCompLong"));
    }

    /** The class of someone with these weekly miles, fitness load and weekly lifting sessions. */
    public TrainingClass of(double miles, double fitness, double lifts, boolean longRace) {
        if (fitness >= competitiveFitness
                || miles >= competitiveMiles
                || (longRace && fitness >= competitiveFitnessLong)) {
            return TrainingClass.COMPETITIVE;
        }
        return miles <= casualMiles && fitness < casualFitness && lifts < casualLifts && !longRace
                ? TrainingClass.CASUAL
                : TrainingClass.REGULAR;
    }
}
