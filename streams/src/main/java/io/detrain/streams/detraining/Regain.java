package io.detrain.streams.detraining;

/** How long it takes to get back what rest took; a coaches' rule, there is no good trial (science.md 6.3). */
public record Regain(DetrainingSettings.Regain settings) {

    /** Days of training after so many days off. */
    public int days(int daysOff) {
        if (daysOff <= settings.nothing()) {
            return 0;
        }
        if (daysOff <= settings.dayForDay()) {
            return daysOff;
        }
        double factor = daysOff <= settings.longer() ? settings.factor() : settings.longFactor();
        return (int) StrictMath.floor(factor * daysOff + 0.5);
    }
}
