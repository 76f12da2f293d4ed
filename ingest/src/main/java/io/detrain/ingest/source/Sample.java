package io.detrain.ingest.source;

import java.util.Optional;

/** One measured moment; NaN where the device recorded nothing. Cadence is per minute, as the device counts it. */
record Sample(
        long atMs,
        double bpm,
        double watts,
        double speedMps,
        double distanceM,
        double altitudeM,
        double latitude,
        double longitude,
        double cadence,
        double temperatureC) {

    Optional<Position> position() {
        var position = new Position(latitude, longitude);
        return Double.isNaN(latitude) || Double.isNaN(longitude) || !position.plausible()
                ? Optional.empty()
                : Optional.of(position);
    }

    /** A sample in the making, filled field by field as a parser meets them. */
    static final class Draft {
        long atMs = Long.MIN_VALUE;
        double bpm = Double.NaN;
        double watts = Double.NaN;
        double speedMps = Double.NaN;
        double distanceM = Double.NaN;
        double altitudeM = Double.NaN;
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        double cadence = Double.NaN;
        double temperatureC = Double.NaN;

        boolean timed() {
            return atMs != Long.MIN_VALUE;
        }

        Sample finish() {
            return new Sample(
                    atMs, bpm, watts, speedMps, distanceM, altitudeM, latitude, longitude, cadence, temperatureC);
        }
    }
}
