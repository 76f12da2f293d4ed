package io.detrain.streams.load;

import java.util.List;
import java.util.Map;

/** Load from seconds in zones: five or six of Edwards, three of Lucia (science.md 1.5). */
record HeartRateZones(LoadSettings.Points points) implements LoadMetric {

    private static final int LUCIA_ZONES = 3;
    private static final int EDWARDS_ZONES = 5;

    @Override
    public LoadMethod method() {
        return LoadMethod.HR_ZONES;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        List<Integer> zones = effort.zoneSeconds();
        return switch (zones.size()) {
            case 0 -> new Reading.Missing("no_heart_rate_zones");
            case LUCIA_ZONES -> score(Lucia.units(weighted(zones, 1), points.lucia()), "lucia", weighted(zones, 1));
            case EDWARDS_ZONES -> edwards(weighted(zones, 1));
            case EDWARDS_ZONES + 1 -> edwards(weighted(zones, 0));
            default -> new Reading.Missing("zones_" + zones.size());
        };
    }

    private Reading edwards(double weighted) {
        return score(Edwards.units(weighted, points.edwards()), "edwards", weighted);
    }

    private static Reading score(double units, String scale, double points) {
        return new Reading.Score(units, Quality.MEDIUM, Map.of(scale, Text.of(points)));
    }

    private static double weighted(List<Integer> zones, int lowestWeight) {
        double points = 0;
        for (int i = 0; i < zones.size(); i++) {
            points += zones.get(i) / 60.0 * (lowestWeight + i);
        }
        return points;
    }
}
