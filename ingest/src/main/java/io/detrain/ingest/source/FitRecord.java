package io.detrain.ingest.source;

import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import java.util.Optional;

/** A record message as a sample. */
final class FitRecord {

    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    private FitRecord() {}

    static Optional<Sample> sample(Mesg record) {
        var at = FitFields.instantMs(record, FitFields.TIMESTAMP);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var draft = new Sample.Draft();
        draft.atMs = at.getAsLong();
        draft.bpm = FitFields.orNaN(record, RecordMesg.HeartRateFieldNum);
        draft.watts = FitFields.orNaN(record, RecordMesg.PowerFieldNum);
        draft.speedMps = either(record, RecordMesg.EnhancedSpeedFieldNum, RecordMesg.SpeedFieldNum);
        draft.distanceM = FitFields.orNaN(record, RecordMesg.DistanceFieldNum);
        draft.altitudeM = either(record, RecordMesg.EnhancedAltitudeFieldNum, RecordMesg.AltitudeFieldNum);
        draft.latitude = FitFields.orNaN(record, RecordMesg.PositionLatFieldNum) * DEGREES_PER_SEMICIRCLE;
        draft.longitude = FitFields.orNaN(record, RecordMesg.PositionLongFieldNum) * DEGREES_PER_SEMICIRCLE;
        draft.cadence = FitFields.orNaN(record, RecordMesg.CadenceFieldNum);
        draft.temperatureC = FitFields.orNaN(record, RecordMesg.TemperatureFieldNum);
        return Optional.of(draft.finish());
    }

    private static double either(Mesg record, int enhanced, int plain) {
        double value = FitFields.orNaN(record, enhanced);
        return Double.isNaN(value) ? FitFields.orNaN(record, plain) : value;
    }
}
