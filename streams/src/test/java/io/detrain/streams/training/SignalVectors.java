package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.readiness.Contribution;
import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.readiness.ReadinessScore;
import io.detrain.streams.readiness.ReadinessSettings;
import io.detrain.streams.readiness.Standing;
import io.detrain.streams.readiness.Standings;
import io.detrain.streams.signal.Baseline;
import io.detrain.streams.signal.HrvBand;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.MorningsBuilder;
import io.detrain.streams.signal.Rmssd;
import io.detrain.streams.signal.Signal;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Trend;
import io.detrain.streams.signal.Wellness;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.strain.DomainPoints;
import io.detrain.streams.strain.Points;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.strain.StrainSettings;
import io.detrain.streams.strain.StrainState;
import io.detrain.streams.training.ScienceVectorsTest.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Checks of the worked numbers of signals, strain and readiness. */
final class SignalVectors {

    private static final SignalSettings SIGNALS = SignalSettings.standard();
    private static final StrainSettings STRAIN = StrainSettings.standard();
    private static final long TODAY = 20_000;
    private static final int DAYS = 140;

    private SignalVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        signals(checks);
        points(checks);
        checks.put("strain_score", SignalVectors::strainScore);
        checks.put("hysteresis", SignalVectors::hysteresis);
        checks.put("readiness", SignalVectors::readiness);
        checks.put("sleep_z", SignalVectors::sleep);
    }

    private static void signals(Map<String, Consumer<Vector>> checks) {
        checks.put("rmssd", SignalVectors::cleaned);
        checks.put(
                "rmssd_uncleaned",
                v -> v.is(Rmssd.uncleaned(numbers(v.in().get("rr_ms"))).ms().orElseThrow()));
        checks.put("hrv_status", SignalVectors::hrvStatus);
        checks.put("wellness_composite", SignalVectors::composite);
        checks.put("mclean_to_hooper", v -> v.is(Wellness.ofMcLean(v.number("x"))));
        checks.put("wellness_z3", SignalVectors::wellness);
    }

    private static void points(Map<String, Consumer<Vector>> checks) {
        checks.put("rhr_up_points", v -> {
            double up = v.number("mean7") - v.number("mu");
            v.is("delta", up);
            v.is("points", Points.ofResting(up, v.number("sd"), STRAIN.autonomic()));
        });
        checks.put("form_points", v -> v.is(Points.ofForm(v.number("tsbPct"), v.number("ctl"), STRAIN.load())));
        checks.put("decrement_points", v -> v.is(Points.ofDecrement(v.number("decrementPct"), STRAIN.performance())));
    }

    private static void cleaned(Vector v) {
        Rmssd rmssd = Rmssd.of(numbers(v.in().get("rr_ms")));
        v.is("rmssd", rmssd.ms().orElseThrow());
        v.is("pairs", rmssd.pairs());
        v.is("lnRmssd", StrictMath.log(rmssd.ms().orElseThrow()));
        assertThat(rmssd.dropped())
                .containsExactlyElementsOf(integers(v.expected().get("dropped")));
    }

    private static void hrvStatus(Vector v) {
        var days = Mornings.from(TODAY - DAYS + 1, DAYS, SIGNALS);
        fill(v.in().get("baseline"), TODAY - 7, (day, ln) -> days.variability(day, StrictMath.exp(ln), (short) 1));
        fill(v.in().get("last7"), TODAY, (day, ln) -> days.variability(day, StrictMath.exp(ln), (short) 1));
        MorningSignals morning = MorningSignals.of(days.build(), TODAY, SIGNALS);
        assertThat(morning.hrvStatus())
                .as(v.id())
                .hasToString(v.expected().get("status").asText());
        if (v.expected().has("mu")) {
            Trend trend = morning.variability();
            Baseline usual = trend.baseline().orElseThrow();
            HrvBand band = HrvBand.of(usual, SIGNALS);
            v.is("mean7", trend.recent().orElseThrow());
            v.is("mu", usual.mean());
            v.is("sd", usual.spread());
            v.is("swc", band.worthwhile());
            v.is("lower", band.lower());
            v.is("upper", band.upper());
            v.is("z", trend.recentZ().orElseThrow());
            v.is("cv7", trend.variation().orElseThrow());
        }
    }

    private static void composite(Vector v) {
        var days = Mornings.from(TODAY, 1, SIGNALS);
        Map.of(
                        "fatigue", Signal.FATIGUE,
                        "sleepQuality", Signal.SLEEP_QUALITY,
                        "stress", Signal.STRESS,
                        "soreness", Signal.SORENESS,
                        "mood", Signal.MOOD)
                .forEach((name, item) -> {
                    if (v.in().hasNonNull(name)) {
                        days.item(item, TODAY, v.number(name));
                    }
                });
        v.is(days.build().at(Signal.WELLNESS, TODAY));
    }

    private static void wellness(Vector v) {
        var days = Mornings.from(TODAY - DAYS + 1, DAYS, SIGNALS);
        fill(v.in().get("baseline"), TODAY - 7, (day, value) -> feel(days, day, value));
        fill(v.in().get("last3"), TODAY, (day, value) -> feel(days, day, value));
        Trend trend = MorningSignals.of(days.build(), TODAY, SIGNALS).wellness();
        double z = -trend.recentZ().orElseThrow();
        v.is("mu", trend.baseline().orElseThrow().mean());
        v.is("sd", trend.baseline().orElseThrow().deviation());
        v.is("sdUsed", trend.baseline().orElseThrow().spread());
        v.is("z", z);
        v.is("points", Points.ofWellness(z, STRAIN.subjective()));
    }

    private static void feel(MorningsBuilder days, long day, double value) {
        List.of(Signal.FATIGUE, Signal.STRESS, Signal.SORENESS).forEach(item -> days.item(item, day, value));
    }

    private static void strainScore(Vector v) {
        DomainPoints points = new DomainPoints(
                        sum(v, Domain.LOAD),
                        sum(v, Domain.AUTONOMIC),
                        sum(v, Domain.SUBJECTIVE),
                        sum(v, Domain.SLEEP),
                        sum(v, Domain.PERFORMANCE))
                .capped(STRAIN.caps());
        for (Domain domain : Domain.values()) {
            double expected = v.expected().get("domains").get(domain.name()).asDouble();
            assertThat(points.of(domain)).isEqualTo(expected);
        }
        v.is("score", points.score());
        assertThat(points.level(STRAIN.levels()))
                .hasToString(v.expected().get("instantLevel").asText());
        assertThat(points.isOverreachCandidate(STRAIN.levels()))
                .isEqualTo(v.expected().get("overreachCandidate").asBoolean());
    }

    private static double sum(Vector v, Domain domain) {
        double sum = 0;
        for (JsonNode points : v.in().get(domain.name())) {
            sum += points.asDouble();
        }
        return sum;
    }

    private static void hysteresis(Vector v) {
        StrainState state = StrainState.NONE;
        List<String> levels = new ArrayList<>();
        long day = TODAY;
        for (JsonNode today : v.in().get("days")) {
            var instant = new StrainState.Instant(
                    today.get(0).asDouble(),
                    StrainLevel.valueOf(today.get(1).asText()),
                    today.get(2).asBoolean(),
                    true);
            state = state.after(day++, instant, 50, STRAIN);
            levels.add(state.level().name());
        }
        List<String> expected = new ArrayList<>();
        v.expected().forEach(level -> expected.add(level.asText()));
        assertThat(levels).as(v.id()).isEqualTo(expected);
    }

    private static void sleep(Vector v) {
        v.is(new Standings(ReadinessSettings.standard())
                .sleep(
                        v.number("tstMin"),
                        OptionalDouble.of(v.number("mean7Min")),
                        v.number("muMin"),
                        v.number("sdMin")));
    }

    private static void readiness(Vector v) {
        Readiness readiness = ReadinessScore.standard()
                .of(new Standing(z(v, "hrv"), z(v, "rhr"), z(v, "sleep"), z(v, "subjective"), z(v, "load")));
        v.is("coverage", readiness.coverage());
        if (v.expected().get("score").isNull()) {
            assertThat(readiness.score()).isEmpty();
            return;
        }
        v.is("score", readiness.score().orElseThrow());
        assertThat(readiness.contributions())
                .hasSize(v.expected().get("components").size());
        for (Contribution contribution : readiness.contributions()) {
            String name = contribution.component().name().toLowerCase(Locale.ROOT);
            Vector part = new Vector(v.id(), v.in(), v.expected().get("components"), v.tolerance());
            part.is(name, contribution.score());
            part = new Vector(v.id(), v.in(), v.expected().get("contrib"), v.tolerance());
            part.is(name, contribution.points());
        }
    }

    private static OptionalDouble z(Vector v, String component) {
        return v.in().hasNonNull(component) ? OptionalDouble.of(v.number(component)) : OptionalDouble.empty();
    }

    private interface Day {
        void put(long day, double value);
    }

    /** Puts values on the days up to {@code last}, in order; a null leaves its day empty. */
    private static void fill(JsonNode values, long last, Day days) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isNull()) {
                days.put(last - values.size() + 1 + i, values.get(i).asDouble());
            }
        }
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    private static List<Integer> integers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asInt())
                .toList();
    }
}
