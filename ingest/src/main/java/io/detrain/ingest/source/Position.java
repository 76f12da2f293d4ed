package io.detrain.ingest.source;

/** A place on the earth, in degrees. */
record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    boolean plausible() {
        return Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180
                && !(latitude == 0 && longitude == 0); // null island: a device's or an anonymiser's "nothing"
    }

    /** Great-circle distance by the haversine formula, metres. */
    double metresTo(Position other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = square(StrictMath.sin(dLat / 2))
                + StrictMath.cos(Math.toRadians(latitude))
                        * StrictMath.cos(Math.toRadians(other.latitude))
                        * square(StrictMath.sin(dLon / 2));
        return 2 * EARTH_RADIUS_M * StrictMath.asin(Math.sqrt(Math.min(1, a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
