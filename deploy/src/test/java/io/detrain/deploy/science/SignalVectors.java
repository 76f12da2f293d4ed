package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.performance.BeatIntervals;
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
import io.detrain.streams.strain.Points;
import io.detrain.streams.strain.StrainSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Heart-rate variability, wellness and their baselines (science.md 3.2). */
final class SignalVectors {

    private static final SignalSettings SIGNALS = SignalSettings.standard();
    private static final StrainSettings STRAIN = StrainSettings.standard();
    private static final long TODAY = 20_000;
    private static final int DAYS = 140;

    private SignalVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("rmssd", SignalVectors::cleaned);
        chapter.check(
                "rmssd_uncleaned",
                v -> v.is(Rmssd.uncleaned(v.numbers("rr_ms")).ms().orElseThrow()));
        chapter.check("hrv_status", SignalVectors::hrvStatus);
        chapter.check("wellness_composite", SignalVectors::composite);
        chapter.check("mclean_to_hooper", v -> v.is(Wellness.ofMcLean(v.number("x"))));
        chapter.check("wellness_z3", SignalVectors::wellness);
    }

    private static void cleaned(Vector v) {
        Rmssd rmssd = Rmssd.of(v.numbers("rr_ms"));
        v.is("rmssd", rmssd.ms().orElseThrow());
        v.is("pairs", rmssd.pairs());
        v.is("lnRmssd", StrictMath.log(rmssd.ms().orElseThrow()));
        assertThat(rmssd.dropped())
                .containsExactlyElementsOf(integers(v.expected().get("dropped")));
        var beats =
                new BeatIntervals(DoubleStream.of(v.numbers("rr_ms")).boxed().toList());
        v.is("rmssd", beats.rmssd().orElseThrow());
        v.is("pairs", beats.pairs().size());
        assertThat(beats.artefacts()).isEqualTo(integers(v.expected().get("dropped")));
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

    private static List<Integer> integers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asInt())
                .toList();
    }
}
