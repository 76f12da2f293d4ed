package io.detrain.ingest.source;

import com.garmin.fit.Field;
import com.garmin.fit.Mesg;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the fields of a FIT message by number, as numbers, whatever type a device chose for them. */
final class FitFields {

    static final int TIMESTAMP = 253;
    static final int EVENT_EVENT = 0;
    static final int EVENT_TIMER = 0;
    private static final long FIT_EPOCH_MS = 631_065_600_000L;

    private FitFields() {}

    static OptionalDouble number(Mesg message, int field) {
        var known = message.getField(field);
        return known == null ? OptionalDouble.empty() : number(known, 0);
    }

    static OptionalDouble number(Field field, int index) {
        return field.getNumValues() > index && field.getValue(index) instanceof Number value
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }

    static OptionalLong whole(Mesg message, int field) {
        var number = number(message, field);
        return number.isPresent() ? OptionalLong.of((long) number.getAsDouble()) : OptionalLong.empty();
    }

    static double orNaN(Mesg message, int field) {
        return number(message, field).orElse(Double.NaN);
    }

    static OptionalLong instantMs(Mesg message, int field) {
        var seconds = whole(message, field);
        return seconds.isPresent() ? OptionalLong.of(toMs(seconds.getAsLong())) : OptionalLong.empty();
    }

    static long toMs(double fitSeconds) {
        return FIT_EPOCH_MS + Math.round(fitSeconds * 1000);
    }

    static Optional<String> text(Mesg message, int field) {
        var known = message.getField(field);
        return known != null && known.getNumValues() > 0 && known.getValue(0) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
