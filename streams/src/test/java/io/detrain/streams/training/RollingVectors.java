package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.load.Banister;
import io.detrain.streams.load.HeartRates;
import io.detrain.streams.load.IndividualTrimp;
import io.detrain.streams.load.Pace;
import io.detrain.streams.load.Quality;
import io.detrain.streams.rolling.AcuteChronic;
import io.detrain.streams.rolling.Form;
import io.detrain.streams.rolling.ImpulseResponse;
import io.detrain.streams.rolling.Mileage;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.Ramp;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rolling.SessionSpike;
import io.detrain.streams.training.ScienceVectorsTest.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The worked numbers of session load and of load over days (science.md 1, 2). */
final class RollingVectors {

    private static final RollingSettings SETTINGS = RollingSettings.DEFAULT;

    private RollingVectors() {}

    static void register(Map<String, Consumer<Vector>> checks) {
        loads(checks);
        ratios(checks);
        checks.put("monotony_strain", RollingVectors::monotony);
        checks.put(
                "monotony_sample_sd",
                v -> v.is(Monotony.ofSample(numbers(v, "week"), SETTINGS.monotony())
                        .value()));
        checks.put("ramp_rate", RollingVectors::ramp);
        checks.put("session_spike", RollingVectors::spike);
        checks.put("banister_ir", RollingVectors::impulseResponse);
        checks.put("days_to_balance", v -> v.is(Form.daysToBalance(v.number("ctl"), v.number("atl"))));
        checks.put(
                "max_load_today", v -> v.is(Form.mostLoad(v.number("ctl"), v.number("atl"), v.number("tsbPctFloor"))));
        checks.put("form_points", v -> v.is(Form.points(v.number("tsbPct"), v.number("ctl"))));
        checks.put("miles_to_m", v -> v.is(Mileage.metres(v.number("miles"))));
    }

    private static void loads(Map<String, Consumer<Vector>> checks) {
        checks.put("itrimp_fit", RollingVectors::fit);
        checks.put("itrimp", RollingVectors::individualTrimp);
        checks.put(
                "rtss_mean_gap",
                v -> v.is(Pace.runUnits(v.number("seconds"), v.number("meanGap"), v.number("thresholdSpeed_ms"))));
        // Speed share to the sixth is the cube of its square.
        checks.put("swimscore_steady", v -> {
            double share = v.number("speed_ms") / v.number("css_ms");
            v.is(new Pace(3).swimUnits(v.number("seconds"), share * share, 1));
        });
    }

    private static void fit(Vector v) {
        List<IndividualTrimp.LactatePoint> points = new ArrayList<>();
        for (JsonNode point : v.in().get("points")) {
            points.add(new IndividualTrimp.LactatePoint(
                    point.get(0).asDouble(), point.get(1).asDouble()));
        }
        IndividualTrimp fit = IndividualTrimp.fit(points, rates(v)).orElseThrow();
        v.is("a", fit.factor());
        v.is("b", fit.exponent());
    }

    private static void individualTrimp(Vector v) {
        var trimp = new IndividualTrimp(v.number("a"), v.number("b"));
        double sum = 0;
        for (JsonNode segment : v.in().get("segments")) {
            sum += segment.get(0).asDouble() / 60 * trimp.weight(segment.get(1).asDouble(), rates(v));
        }
        v.is(sum);
        assertThat(trimp.units(60 * trimp.weight(169, rates(v)), rates(v))).isEqualTo(100);
        assertThat(Banister.weight(1, 0)).isEqualTo(1);
    }

    private static HeartRates rates(Vector v) {
        return new HeartRates(v.number("hrRest"), v.number("hrMax"), 169, Quality.HIGH);
    }

    private static void ratios(Map<String, Consumer<Vector>> checks) {
        checks.put(
                "acwr_coupled",
                v -> v.is(AcuteChronic.coupled(numbers(v, "last28")).orElseThrow()));
        checks.put(
                "acwr_coupled_cold_start",
                v -> v.is(AcuteChronic.coupled(numbers(v, "last28")).orElseThrow()));
        checks.put(
                "acwr_uncoupled",
                v -> v.is(AcuteChronic.uncoupled(numbers(v, "last28")).orElseThrow()));
        checks.put("coupled_from_uncoupled", v -> v.is(AcuteChronic.coupledFrom(v.number("uncoupled"))));
        checks.put("acwr_ewma", v -> {
            double[] loads = numbers(v, "loads");
            v.is("ratio", AcuteChronic.weighted(loads).orElseThrow());
            v.is("acute", AcuteChronic.weightedMean(loads, 7));
            v.is("chronic", AcuteChronic.weightedMean(loads, 28));
        });
    }

    private static void monotony(Vector v) {
        Monotony monotony = Monotony.of(numbers(v, "week"), SETTINGS.monotony());
        v.is("monotony", monotony.value());
        v.is("strain", monotony.strain());
    }

    private static void ramp(Vector v) {
        Ramp ramp = Ramp.of(v.number("ctl_today"), v.number("ctl_7d_ago"), SETTINGS.ramp());
        v.is("ramp", ramp.rate());
        v.is("threshold", ramp.limit());
        assertThat(ramp.isTooFast()).isFalse();
    }

    private static void spike(Vector v) {
        SessionSpike spike = SessionSpike.of(v.number("runMeters"), v.number("longestPrev30dMeters"), SETTINGS.spike());
        v.is("ratio", spike.ratio());
        assertThat(spike.band()).hasToString(v.expected().get("band").asText());
    }

    private static void impulseResponse(Vector v) {
        var model =
                new ImpulseResponse(v.number("p0"), v.number("k1"), v.number("k2"), v.number("tau1"), v.number("tau2"));
        ImpulseResponse.State state = ImpulseResponse.State.NOTHING;
        int day = 0;
        for (double load : numbers(v, "loads")) {
            day++;
            state = model.step(state, load);
            JsonNode expected = v.expected().path("day" + day);
            double[] values = {state.fitness(), state.fatigue(), model.performance(state)};
            for (int i = 0; i < expected.size(); i++) {
                new Vector(v.id() + " day " + day, v.in(), expected.get(i), v.tolerance()).is(values[i]);
            }
        }
        assertThat(day).isEqualTo(20);
    }

    static double[] numbers(Vector v, String name) {
        return numbers(v.in().get(name));
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
