package io.detrain.ingest.source;

import java.lang.ref.SoftReference;
import java.time.ZoneId;
import java.util.Optional;
import net.iakovlev.timeshape.TimeZoneEngine;

/**
 * The time zone of a position.
 *
 * <p>The map of the whole world holds 190 MB, the zones within 25 degrees 50 MB, and either takes a second to build. An
 * athlete's files lie near each other, so the first map is the region's; who leaves it gets the world's. The map is held
 * softly: memory wins when it is short.
 */
final class PositionZones {

    private static final double REGION_DEGREES = 25; // a map only holds zones that lie in it as a whole

    private SoftReference<TimeZoneEngine> held = new SoftReference<>(null);

    synchronized Optional<ZoneId> at(Position position) {
        var map = Optional.ofNullable(held.get()).orElseGet(() -> hold(region(position)));
        return query(map, position).or(() -> query(hold(TimeZoneEngine.initialize(false)), position));
    }

    private static TimeZoneEngine region(Position at) {
        return TimeZoneEngine.initialize(
                Math.max(-90, at.latitude() - REGION_DEGREES),
                Math.max(-180, at.longitude() - REGION_DEGREES),
                Math.min(90, at.latitude() + REGION_DEGREES),
                Math.min(180, at.longitude() + REGION_DEGREES),
                false);
    }

    private TimeZoneEngine hold(TimeZoneEngine engine) {
        held = new SoftReference<>(engine);
        return engine;
    }

    private static Optional<ZoneId> query(TimeZoneEngine map, Position at) {
        return map.query(at.latitude(), at.longitude());
    }
}
