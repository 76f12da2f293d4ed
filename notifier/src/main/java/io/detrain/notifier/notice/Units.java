package io.detrain.notifier.notice;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.LocaleData.MeasurementSystem;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/** Units in which someone reads a distance and a temperature. */
public enum Units {
    METRIC,
    IMPERIAL;

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double METRES_PER_MILE = 1609.344;

    /** What the region uses. */
    static Units of(ULocale locale) {
        return LocaleData.getMeasurementSystem(locale) == MeasurementSystem.US ? IMPERIAL : METRIC;
    }

    /** "12.3 km", "7.6 mi". */
    String distance(double metres, ULocale locale) {
        return switch (this) {
            case METRIC ->
                in(MeasureUnit.KILOMETER, locale)
                        .format(metres / METRES_PER_KILOMETRE)
                        .toString();
            case IMPERIAL ->
                in(MeasureUnit.MILE, locale).format(metres / METRES_PER_MILE).toString();
        };
    }

    /** "38.5 °C", "101.3 °F". */
    String temperature(double celsius, ULocale locale) {
        return switch (this) {
            case METRIC -> in(MeasureUnit.CELSIUS, locale).format(celsius).toString();
            case IMPERIAL ->
                in(MeasureUnit.FAHRENHEIT, locale).format(celsius * 1.8 + 32).toString();
        };
    }

    private static LocalizedNumberFormatter in(MeasureUnit unit, ULocale locale) {
        return NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.maxFraction(1));
    }
}
