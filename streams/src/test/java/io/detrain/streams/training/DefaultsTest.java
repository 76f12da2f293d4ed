package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.detraining.DetrainingSettings;
import io.detrain.streams.load.Sex;
import io.detrain.streams.plan.AdaptationSettings;
import io.detrain.streams.plan.BasePlan;
import io.detrain.streams.plan.PlanSettings;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.readiness.ReadinessSettings;
import io.detrain.streams.rolling.Ewma;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.strain.StrainSettings;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Without settings everything is judged by the numbers of science.md, which are written out here once more. */
class DefaultsTest {

    private static final RuleSet STANDARD = RuleSet.standard();

    @Test
    void signals_and_strain_and_readiness() {
        assertThat(STANDARD.signals())
                .isEqualTo(new SignalSettings(
                        new SignalSettings.Window(60, 7, 14, 28, 14),
                        new SignalSettings.Floors(0.08, 1.5, 30, 5, 0.5, 0.02, 0.05),
                        new SignalSettings.Recent(7, 3, 4, 3, 2, 3),
                        new SignalSettings.Hrv(0.5, 1.0, 4, 4.0),
                        new SignalSettings.Ranges(5, 250, 30, 230, 120, 960),
                        new SignalSettings.Context(3, 3, 5, 7),
                        new SignalSettings.Training(3, 28)));
        assertThat(STANDARD.strain())
                .isEqualTo(new StrainSettings(
                        new StrainSettings.Load(
                                new StrainSettings.Steps(-0.30, 1, -0.50, 2),
                                20,
                                2.0,
                                0.8,
                                1,
                                0.12,
                                4,
                                8,
                                1,
                                new StrainSettings.Steps(1.30, 0.5, 2.00, 1),
                                1.8,
                                0.5,
                                2,
                                0.5),
                        new StrainSettings.Autonomic(1, 2, 1, 1.5, 0.5, 3, 1, 1, 5, 2, 1.5),
                        new StrainSettings.Subjective(
                                new StrainSettings.Steps(-1.0, 1, -1.5, 2), 5, 7, 1.5, 5, 3, 4, 0.5),
                        new StrainSettings.Sleep(360, 1, 45, 0.5, -1.5, 0.5),
                        new StrainSettings.Performance(
                                new StrainSettings.Steps(2, 1, 5, 2), 14, -1, 1, 1, 1, 10, 2, 5, 0.5),
                        new StrainSettings.Caps(3, 3, 3, 1.5, 3),
                        new StrainSettings.Levels(2, 4, 6, 2, 3, 1),
                        new StrainSettings.Patience(2, 3, 1.0, 10, 14, 7, 14, 28),
                        new StrainSettings.Professional(21, 0.6, 5, 21, 90)));
        assertThat(STANDARD.readiness())
                .isEqualTo(new ReadinessSettings(
                        new ReadinessSettings.Weights(0.30, 0.15, 0.20, 0.25, 0.10, 0.40),
                        new ReadinessSettings.Shape(70, 20, 2, 0.5, 0.5, 1.5, 0.20, -3, 1, 28),
                        new ReadinessSettings.Sleep(0.7, 45, 420),
                        new ReadinessSettings.Caps(15, 240, 50, 6, 45, 55, 35),
                        new ReadinessSettings.Bands(65, 45, 25, -1)));
    }

    @Test
    void load_over_days() {
        assertThat(STANDARD.rolling())
                .isEqualTo(new RollingSettings(
                        new RollingSettings.Averages(Ewma.alpha(Ewma.Kind.EXP, 42), Ewma.alpha(Ewma.Kind.EXP, 7)),
                        new RollingSettings.Known(0.70, 14),
                        new RollingSettings.Monotony(2.0, 10, 1.5, 90, 180, 42, 0.8),
                        new RollingSettings.Ramp(0.12, 4, 8, 28, 14),
                        new RollingSettings.Spike(1.10, 1.30, 2.00, 30, 4),
                        new RollingSettings.Acwr(1.8, 10, 28),
                        new RollingSettings.RestDay(10, 0.25)));
    }

    @Test
    void loads() {
        var load = STANDARD.load();
        assertThat(load.trimp().of(Sex.MALE)).isEqualTo(1.92);
        assertThat(load.trimp().of(Sex.FEMALE)).isEqualTo(1.67);
        assertThat(load.trimp().of(Sex.UNSPECIFIED)).isEqualTo(1.795);
        assertThat(load.thresholdShare()).isEqualTo(0.85);
        assertThat(load.points()).hasToString("Points[edwards=240.0, lucia=150.0, sessionRpe=450.0]");
        assertThat(load.swimExponent()).isEqualTo(3);
        assertThat(load.coverage()).hasToString("Coverage[beyondMaxBpm=15.0, full=0.8, least=0.5]");
        assertThat(load.plausibility())
                .hasToString("Plausibility[mostPerHourLong=130.0, mostPerHourShort=200.0, most=1500.0]");
        assertThat(load.calibration()).hasToString("Calibration[days=90, leastPairs=10, least=0.67, most=1.5]");
    }

    @Test
    void the_table_of_races() {
        Map<RaceType, BasePlan> rows = new TreeMap<>();
        rows.put(RaceType.RUN_5K, row(4, 1, 1, 4, 0.9, 2));
        rows.put(RaceType.RUN_10K, row(7, 2, 2, 7, 1.7, 2));
        rows.put(RaceType.RUN_10MI, row(9, 2, 3, 10, 2.7, 2));
        rows.put(RaceType.RUN_HALF, row(10, 3, 3, 14, 3.4, 5));
        rows.put(RaceType.RUN_MARATHON, row(21, 5, 7, 28, 5.9, 10));
        rows.put(RaceType.RUN_ULTRA_50_80K, row(24, 6, 8, 35, 7.8, 12));
        rows.put(RaceType.RUN_ULTRA_100K, row(28, 7, 9, 42, 11.0, 12));
        rows.put(RaceType.RUN_ULTRA_100MI, row(32, 8, 11, 60, 17.0, 14));
        rows.put(RaceType.TRI_SPRINT, row(4, 1, 1, 5, 2.4, 2));
        rows.put(RaceType.TRI_OLYMPIC, row(7, 2, 2, 10, 4.5, 2));
        rows.put(RaceType.TRI_70_3, row(14, 3, 5, 21, 7.7, 7));
        rows.put(RaceType.TRI_IRONMAN, row(28, 6, 9, 42, 12.0, 14));
        rows.put(RaceType.OCR_SPRINT, row(6, 2, 2, 6, 2.0, 2));
        rows.put(RaceType.OCR_SUPER, row(9, 2, 3, 10, 3.3, 2));
        rows.put(RaceType.OCR_BEAST, row(14, 3, 5, 21, 4.9, 7));
        rows.put(RaceType.OCR_ULTRA, row(26, 6, 9, 42, 8.3, 12));
        rows.put(RaceType.CROSSFIT_1DAY, row(5, 1, 2, 7, 2.0, 2));
        rows.put(RaceType.CROSSFIT_MULTIDAY, row(9, 2, 3, 14, 5.0, 2));
        rows.put(RaceType.BIKE_ROAD, row(4, 1, 1, 4, 3.0, 2));
        rows.put(RaceType.BIKE_GRANFONDO, row(6, 2, 2, 8, 5.0, 2));
        rows.put(RaceType.SWIM_OPEN_WATER, row(3, 1, 1, 4, 2.0, 2));
        rows.put(RaceType.CYCLE_END, row(7, 2, 3, 7, 0, 3));
        rows.put(RaceType.SEASON_END, row(14, 5, 5, 14, 0, 4));
        assertThat(STANDARD.plans().races().rows()).isEqualTo(rows);
        assertThat(STANDARD.plans().races().runDays(12)).isEqualTo(7 + 2 / 6.1 * 2);
        assertThat(STANDARD.plans().races().of(RaceType.RUN_OTHER, 12, 12))
                .returns(1.7 + 2 / 6.1 * (2.7 - 1.7), BasePlan::usualRatio)
                .returns(0.27 * (7 + 2 / 6.1 * 2), BasePlan::rest)
                .returns(0.32 * (7 + 2 / 6.1 * 2), BasePlan::active)
                .returns(8.0, BasePlan::noRaceDays)
                .returns(2, BasePlan::floor);
        assertThat(STANDARD.plans().races().steep()).isEqualTo(1.1);
    }

    @Test
    void what_scales_and_caps_a_plan() {
        assertThat(STANDARD.plans().factors())
                .isEqualTo(new PlanSettings.Factors(
                        new PlanSettings.ByClass(0.60, 1.00, 1.15),
                        0.35,
                        new PlanSettings.Range(0.85, 1.30),
                        new PlanSettings.Effort(0.9, 0.75, 0.5, 0.75),
                        0.02,
                        new PlanSettings.Range(0.9, 1.2),
                        new PlanSettings.Age(1.05, 1.10, 1.15),
                        new PlanSettings.Range(0.5, 1.6)));
        assertThat(STANDARD.plans().capping()).isEqualTo(new PlanSettings.Capping(10, 0.45, 15, 40, 0.55, 0.90, 20));
        assertThat(STANDARD.plans().casualShort()).isEqualTo(new PlanSettings.CasualShort(5, 2));
        assertThat(STANDARD.plans().adaptation())
                .isEqualTo(new AdaptationSettings(
                        new AdaptationSettings.Advance(0.3, 0.6, 70, 2, 3),
                        new AdaptationSettings.Extension(0.5, 2, 50, 4, 5, 5),
                        2));
    }

    @Test
    void classes_and_seasons_and_rest() {
        assertThat(STANDARD.plans().classifier())
                .hasToString("Classifier[casualMiles=20.0, casualFitness=30.0, casualLifts=1.0, competitiveMiles=45.0, "
                        + "competitiveFitness=70.0, competitiveFitnessLong=45.0]");
        assertThat(STANDARD.plans().restDayAfter().of(TrainingClass.CASUAL)).isEqualTo(3);
        assertThat(STANDARD.plans().restDayAfter().of(TrainingClass.REGULAR)).isEqualTo(5);
        assertThat(STANDARD.plans().restDayAfter().of(TrainingClass.COMPETITIVE))
                .isEqualTo(6);
        assertThat(STANDARD.plans().knownShare()).isEqualTo(0.70);
        assertThat(STANDARD.season())
                .isEqualTo(new SeasonSettings(
                        new SeasonSettings.Cycle(8, 6, 0.85, 0.70, 14),
                        new SeasonSettings.Season(182, 0.5, 3, 60, 0.70, 14),
                        new SeasonSettings.Peak(182, 0.01, 3, 21, 0.15, 14, 2, 14)));
        assertThat(STANDARD.detraining())
                .isEqualTo(new DetrainingSettings(
                        new DetrainingSettings.Ceilings(18, 11, 6),
                        35,
                        3,
                        new DetrainingSettings.Ceilings(9, 6, 3),
                        7,
                        new DetrainingSettings.Strength(14, 0.15, 15),
                        0.5,
                        0.4,
                        new DetrainingSettings.Regain(3, 14, 28, 1.5, 2),
                        new DetrainingSettings.Risk(14, 0.65, 28, 0.70, 0.5)));
    }

    private static BasePlan row(double days, double rest, double active, double noRace, double ratio, int floor) {
        return new BasePlan(days, rest, active, noRace, ratio, floor);
    }
}
