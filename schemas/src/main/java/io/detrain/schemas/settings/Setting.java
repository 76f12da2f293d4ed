package io.detrain.schemas.settings;

/**
 * A default that may be set otherwise. Its range is chosen so that no values within the ranges contradict each other.
 *
 * @param key its name, as in {@code hrv.swcFactor}
 * @param standard the value where nobody sets one
 * @param whole whether it counts something
 * @param unit what it is measured in; empty for a share, a factor or points
 * @param label how well founded the default is
 * @param meaning what it decides
 */
public record Setting(
        String key,
        double standard,
        double least,
        double most,
        boolean whole,
        String unit,
        Label label,
        String meaning) {

    public Setting {
        if (!(least <= standard && standard <= most)) {
            throw new IllegalArgumentException(
                    key + " needs least <= standard <= most, got " + least + ", " + standard + ", " + most);
        }
    }

    static Setting of(
            String key, double standard, double least, double most, String unit, Label label, String meaning) {
        return new Setting(key, standard, least, most, false, unit, label, meaning);
    }

    static Setting count(String key, int standard, int least, int most, String unit, Label label, String meaning) {
        return new Setting(key, standard, least, most, true, unit, label, meaning);
    }

    /** Whether the value may be set. */
    public boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == StrictMath.rint(value));
    }

    /** The values that may be set, as in "a whole number from 2 to 14". */
    public String range() {
        return (whole ? "a whole number from " : "from ") + text(least) + " to " + text(most);
    }

    /** A value as people write it. */
    public static String text(double value) {
        return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
