package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Days of a plan by race, unscaled, and how they grow with distance where a run has no row of its own (science.md 5.2).
 */
public record RaceTable(
        Map<RaceType, BasePlan> rows, Curve days, Curve ratio, double restShare, double activeShare, double steep) {

    private static final double METRES_PER_MILE = 1609.344;
    private static final int NO_FLOOR = 2;

    public RaceTable {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
    }

    static RaceTable of(Settings settings) {
        Map<RaceType, BasePlan> rows = new EnumMap<>(RaceType.class);
        for (RaceType type : RaceType.values()) {
            if (type != RaceType.UNKNOWN && type != RaceType.RUN_OTHER) {
                rows.put(type, row(type, settings));
            }
        }
        return new RaceTable(
                rows,
                curve(settings, "days", 3, 5, 10, 16.1, 21.1, 42.2, 65, 100, 161),
                curve(settings, "usualRatio", 5, 10, 16.1, 21.1, 42.2, 65, 100, 161),
                settings.number("plan.other.rest"),
                settings.number("plan.other.active"),
                settings.number("plan.steep.factor"));
    }

    /** The base of a race; {@code km} and {@code effortKm} matter only to runs without a row of their own. */
    public BasePlan of(RaceType type, double km, double effortKm) {
        return type == RaceType.UNKNOWN || type == RaceType.RUN_OTHER
                ? run(km, effortKm)
                : Objects.requireNonNull(rows.get(type));
    }

    /** Days of a run of so many kilometres, for distances without a row of their own. */
    public double runDays(double km) {
        return days.at(km);
    }

    private BasePlan run(double km, double effortKm) {
        double length = runDays(effortKm);
        int miles = Rounding.up(km * 1000 / METRES_PER_MILE);
        return new BasePlan(length, restShare * length, activeShare * length, miles, ratio.at(effortKm), NO_FLOOR);
    }

    private static BasePlan row(RaceType type, Settings settings) {
        String key = "plan.raceType." + type + ".";
        double days = settings.number(key + "days");
        return new BasePlan(
                days,
                settings.number(key + "rest"),
                settings.number(key + "active"),
                type.isDeclaredEnd() ? days : settings.number(key + "noRaceDays"),
                type.isDeclaredEnd() ? 0 : settings.number(key + "usualRatio"),
                settings.count(key + "floor"));
    }

    private static Curve curve(Settings settings, String number, double... kms) {
        double[] pairs = new double[2 * kms.length];
        for (int i = 0; i < kms.length; i++) {
            pairs[2 * i] = kms[i];
            pairs[2 * i + 1] = settings.number("plan.runKm." + (int) kms[i] + "." + number);
        }
        return Curve.through(pairs);
    }
}
