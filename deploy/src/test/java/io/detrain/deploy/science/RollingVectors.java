package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.rolling.AcuteChronic;
import io.detrain.streams.rolling.Ewma;
import io.detrain.streams.rolling.Form;
import io.detrain.streams.rolling.ImpulseResponse;
import io.detrain.streams.rolling.Mileage;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.Ramp;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rolling.SessionSpike;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Load over days (science.md 2). */
final class RollingVectors {

    private static final RollingSettings SETTINGS = RollingSettings.DEFAULT;

    private RollingVectors() {}

    static void register(Checks.Chapter chapter) {
        days(chapter);
        ratios(chapter);
        chapter.check("monotony_strain", RollingVectors::monotony);
        chapter.check(
                "monotony_sample_sd",
                v -> v.is(Monotony.ofSample(v.numbers("week"), SETTINGS.monotony())
                        .value()));
        chapter.check("ramp_rate", RollingVectors::ramp);
        chapter.check("session_spike", RollingVectors::spike);
        chapter.check("banister_ir", RollingVectors::impulseResponse);
        chapter.check("days_to_balance", v -> v.is(Form.daysToBalance(v.number("ctl"), v.number("atl"))));
        chapter.check(
                "max_load_today", v -> v.is(Form.mostLoad(v.number("ctl"), v.number("atl"), v.number("tsbPctFloor"))));
        chapter.check("miles_to_m", v -> v.is(Mileage.metres(v.number("miles"))));
    }

    private static void ratios(Checks.Chapter chapter) {
        chapter.check(
                "acwr_coupled",
                v -> v.is(AcuteChronic.coupled(v.numbers("last28")).orElseThrow()));
        chapter.check(
                "acwr_coupled_cold_start",
                v -> v.is(AcuteChronic.coupled(v.numbers("last28")).orElseThrow()));
        chapter.check(
                "acwr_uncoupled",
                v -> v.is(AcuteChronic.uncoupled(v.numbers("last28")).orElseThrow()));
        chapter.check("coupled_from_uncoupled", v -> v.is(AcuteChronic.coupledFrom(v.number("uncoupled"))));
        chapter.check("acwr_ewma", v -> {
            double[] loads = v.numbers("loads");
            v.is("ratio", AcuteChronic.weighted(loads).orElseThrow());
            v.is("acute", AcuteChronic.weightedMean(loads, 7));
            v.is("chronic", AcuteChronic.weightedMean(loads, 28));
        });
    }

    private static void monotony(Vector v) {
        Monotony monotony = Monotony.of(v.numbers("week"), SETTINGS.monotony());
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
        List<ImpulseResponse.State> days = new ArrayList<>(List.of(ImpulseResponse.State.NOTHING));
        for (double load : v.numbers("loads")) {
            days.add(model.step(days.getLast(), load));
        }
        v.expected().fieldNames().forEachRemaining(name -> {
            var state = days.get(Integer.parseInt(name.replace("day", "")));
            v.is(v.expected().get(name).get(0), " fitness on " + name, state.fitness());
            v.is(v.expected().get(name).get(1), " fatigue on " + name, state.fatigue());
            v.is(v.expected().get(name).get(2), " performance on " + name, model.performance(state));
        });
    }

    private static void days(Checks.Chapter chapter) {
        chapter.check("ewma_alpha", v -> v.is(Ewma.alpha(kind(v), (int) v.number("n"))));
        chapter.check(
                "equivalent_tau_of_span",
                v -> v.is(-1 / StrictMath.log(1 - Ewma.alpha(Ewma.Kind.SPAN, (int) v.number("n")))));
        chapter.check("ctl_atl_tsb", RollingVectors::fitnessFatigueForm);
        chapter.check("cold_start_ctl_day14", RollingVectors::coldStart);
        chapter.check(
                "tsb_percent",
                v -> v.is(Ewma.form(v.number("ctlYesterday"), v.number("atlYesterday")) / v.number("ctlYesterday")));
    }

    private static Ewma.Kind kind(Vector v) {
        return Ewma.Kind.valueOf(v.text("kind"));
    }

    private static void fitnessFatigueForm(Vector v) {
        Map<String, Double> series = new HashMap<>();
        double chronic = v.number("seedCtl");
        double acute = v.number("seedAtl");
        int day = 0;
        for (double load : v.numbers("loads")) {
            day++;
            series.put("tsb_morning_d" + day, Ewma.form(chronic, acute));
            series.put("tsb_morning_raceday_d" + day, Ewma.form(chronic, acute));
            chronic = Ewma.step(chronic, load, Ewma.alpha(kind(v), 42));
            acute = Ewma.step(acute, load, Ewma.alpha(kind(v), 7));
            series.put("ctl_d" + day, chronic);
            series.put("atl_d" + day, acute);
        }
        series.put("tsb_morning_d" + (day + 1), Ewma.form(chronic, acute));
        v.expected().fieldNames().forEachRemaining(name -> v.is(name, series.getOrDefault(name, Double.NaN)));
    }

    private static void coldStart(Vector v) {
        double alpha = Ewma.alpha(kind(v), (int) v.number("n"));
        double zero = 0;
        double first = v.in().get("loads").get(0).asDouble();
        double declared = 45;
        double weight = 0;
        for (JsonNode load : v.in().get("loads")) {
            zero = Ewma.step(zero, load.asDouble(), alpha);
            first = Ewma.step(first, load.asDouble(), alpha);
            declared = Ewma.step(declared, load.asDouble(), alpha);
            weight = Ewma.step(weight, 1, alpha);
        }
        v.is("zeroSeed", zero);
        v.is("firstValueSeed", first);
        v.is("declaredPrior45", declared);
        v.is("biasCorrected", zero / weight);
        v.is("confidence", weight);
    }
}
