package io.detrain.ingest.source;

import io.detrain.schemas.settings.Settings;
import java.util.Optional;

/**
 * What recordings are reduced by (science.md 1.8, 1.9, 8.1 to 8.3): the same for all athletes of a tenant.
 *
 * @param version the name that workouts carry which were reduced by it; empty for the defaults
 * @param mostAscentMPerH fastest ascent that is believed
 * @param wayDisagrees share by which a device's distance may be off the track's
 * @param mostWatts highest power that is believed
 * @param constantPowerS seconds after which an unchanged power is doubted
 */
public record ReductionSettings(
        Optional<String> version,
        HeartRates heartRates,
        Speeds speeds,
        Grade grade,
        Windows windows,
        double mostAscentMPerH,
        double wayDisagrees,
        double mostWatts,
        int constantPowerS) {

    /** Those of science.md. */
    public static final ReductionSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static ReductionSettings of(Settings settings) {
        return new ReductionSettings(
                settings.digest().isEmpty() ? Optional.empty() : Optional.of(settings.version()),
                HeartRates.of(settings),
                Speeds.of(settings),
                new Grade(settings.number("load.grade.clamp"), settings.number("load.grade.deadZone")),
                new Windows(settings.count("load.np.windowS"), settings.count("load.np.power")),
                settings.number("dq.ascent.mostPerHour"),
                settings.number("dq.distance.disagrees"),
                settings.number("dq.power.most"),
                settings.count("dq.power.constantS"));
    }

    /**
     * Which heart rates are believed (science.md 8.1).
     *
     * @param spikeBpm most that one is off the median of {@code spikeReachS} seconds to both sides
     * @param gapS longest gap that is bridged
     * @param flatLineS seconds in motion after which one value is none
     * @param lockBpm so near the steps for {@code lockS} seconds it may be the steps
     * @param averageUnder share of covered time under which the mean is told too
     */
    public record HeartRates(
            double leastBpm,
            double mostBpm,
            double spikeBpm,
            int spikeReachS,
            int gapS,
            int flatLineS,
            double lockBpm,
            int lockS,
            double averageUnder) {

        private static HeartRates of(Settings settings) {
            return new HeartRates(
                    settings.number("dq.hr.least"),
                    settings.number("dq.hr.most"),
                    settings.number("dq.hr.spikeBpm"),
                    settings.count("dq.hr.spikeReachS"),
                    settings.count("dq.hr.gapS"),
                    settings.count("dq.hr.flatLineS"),
                    settings.number("dq.hr.lockBpm"),
                    settings.count("dq.hr.lockS"),
                    settings.number("dq.hr.averageUnder"));
        }

        boolean inRange(double bpm) {
            return bpm >= leastBpm && bpm <= mostBpm;
        }
    }

    /**
     * Speeds at which one moves, and how fast one cannot be (science.md 8.2).
     *
     * @param doubted share of impossible points beyond which pace is doubted
     * @param dropped the same beyond which no pace is told
     * @param vehicleMps above this, for longer than {@code vehicleS} seconds, nobody is on foot
     */
    public record Speeds(
            BySport movingKmh,
            BySport capMps,
            BySport meanCapKmh,
            double doubted,
            double dropped,
            double vehicleMps,
            int vehicleS) {

        private static final double KMH = 1 / 3.6;

        private static Speeds of(Settings settings) {
            return new Speeds(
                    BySport.of("dq.moving", settings),
                    BySport.of("dq.speed.cap", settings),
                    BySport.of("dq.speed.mean", settings),
                    settings.number("dq.speed.doubted"),
                    settings.number("dq.speed.dropped"),
                    settings.number("dq.vehicle.mps"),
                    settings.count("dq.vehicle.s"));
        }

        /** Below this one stands, m/s. */
        double movingFromMps(String sport) {
            return KMH
                    * (Sports.isRide(sport)
                            ? movingKmh.ride()
                            : Sports.isSwim(sport) ? movingKmh.swim() : movingKmh.run());
        }

        /** Above this a single speed is an error, m/s. */
        double capMps(String sport) {
            return capMps.most(sport);
        }

        /** Above this a whole session was not done in this sport, m/s. */
        double meanCapMps(String sport) {
            return KMH * meanCapKmh.most(sport);
        }
    }

    /** A speed of those on foot, of those who ride, and of those who swim. */
    public record BySport(double run, double ride, double swim) {

        private static BySport of(String key, Settings settings) {
            return new BySport(
                    settings.number(key + ".run"), settings.number(key + ".ride"), settings.number(key + ".swim"));
        }

        /** What neither runs nor swims may be as fast as a ride. */
        private double most(String sport) {
            return Sports.onFoot(sport) ? run : Sports.isSwim(sport) ? swim : ride;
        }
    }
}
