package io.detrain.streams.load;

/** An athlete's own factors for methods that are not the first of a sport. */
public interface Calibrations {

    /** None is known. */
    Calibrations NONE = (sport, first, method) -> 1;

    /** What to multiply a load of the sport by this method by, to be one by the method that comes first. */
    double factor(Sport sport, LoadMethod first, LoadMethod method);
}
