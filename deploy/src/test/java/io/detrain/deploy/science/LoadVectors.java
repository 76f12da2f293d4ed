package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.load.Banister;
import io.detrain.streams.load.Edwards;
import io.detrain.streams.load.ExpectedRace;
import io.detrain.streams.load.HeartRates;
import io.detrain.streams.load.IndividualTrimp;
import io.detrain.streams.load.LoadSettings;
import io.detrain.streams.load.Lucia;
import io.detrain.streams.load.Pace;
import io.detrain.streams.load.Power;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.SessionRpe;
import io.detrain.streams.load.Sex;
import java.util.ArrayList;
import java.util.List;

/** Session load (science.md 1). */
final class LoadVectors {

    private static final LoadSettings LOAD = LoadSettings.DEFAULT;

    private LoadVectors() {}

    static void register(Checks.Chapter chapter) {
        heartRate(chapter);
        others(chapter);
    }

    private static void heartRate(Checks.Chapter chapter) {
        chapter.check("itrimp_fit", LoadVectors::fit);
        chapter.check("itrimp", LoadVectors::individualTrimp);
        chapter.check("trimp_banister", v -> v.is(v.number("a") * weightedMinutes(v)));
        chapter.check(
                "lu_hr",
                v -> v.is(Banister.units(
                        weightedMinutes(v), rates(v), LOAD.trimp().of(sex(v)))));
        chapter.check(
                "hrss_from_trimp",
                v -> v.is(Banister.units(
                        v.number("trimp") / 0.64, rates(v), LOAD.trimp().of(sex(v)))));
        chapter.check(
                "lthr_default",
                v -> v.is(HeartRates.defaultThreshold(v.number("hrRest"), v.number("hrMax"), LOAD.thresholdShare())));
        chapter.check("hrmax_tanaka", v -> v.is(HeartRates.maximumAt((int) v.number("age"))));
        chapter.check(
                "edwards_trimp", v -> v.is(segments(v, (s, bpm) -> s / 60 * Edwards.weight(bpm, v.number("hrMax")))));
        chapter.check(
                "lu_edwards",
                v -> v.is(Edwards.units(v.number("edwards"), LOAD.points().edwards())));
        chapter.check(
                "lucia_trimp",
                v -> v.is(segments(v, (s, bpm) -> s / 60 * Lucia.weight(bpm, v.number("vt1"), v.number("vt2")))));
        chapter.check(
                "lu_lucia",
                v -> v.is(Lucia.units(v.number("lucia"), LOAD.points().lucia())));
    }

    private static void others(Checks.Chapter chapter) {
        chapter.check("srpe", v -> v.is(SessionRpe.points(v.number("rpe"), v.number("minutes"))));
        chapter.check(
                "lu_srpe",
                v -> v.is(new SessionRpe(LOAD.points().sessionRpe())
                        .units(SessionRpe.points(v.number("rpe"), v.number("minutes")))));
        chapter.check("tss", v -> v.is(Power.units(v.number("seconds"), v.number("np"), v.number("ftp"))));
        chapter.check(
                "rtss", v -> v.is(Pace.runUnits(v.number("seconds"), v.number("ngs"), v.number("thresholdSpeed_ms"))));
        chapter.check(
                "stss",
                v -> v.is(new Pace(LOAD.swimExponent())
                        .swimUnits(v.number("seconds"), v.number("speed_ms"), v.number("css_ms"))));
        chapter.check("triathlon_lu", LoadVectors::triathlon);
        chapter.check("if_expected", v -> {
            v.is("IF", ExpectedRace.intensity(v.number("hours")));
            v.is("raceLu", ExpectedRace.units(v.number("hours")));
        });
        chapter.check(
                "lu_plausible",
                v -> assertThat(LOAD.plausibility().allows(v.number("lu"), v.number("seconds")))
                        .isEqualTo(v.expected().asBoolean()));
        chapter.check(
                "rtss_mean_gap",
                v -> v.is(Pace.runUnits(v.number("seconds"), v.number("meanGap"), v.number("thresholdSpeed_ms"))));
        // Speed share to the sixth is the cube of its square.
        chapter.check("swimscore_steady", v -> {
            double share = v.number("speed_ms") / v.number("css_ms");
            v.is(new Pace(3).swimUnits(v.number("seconds"), share * share, 1));
        });
    }

    private static void triathlon(Vector v) {
        double total = 0;
        for (int i = 0; i < 3; i++) {
            JsonNode leg = v.in().get("legs").get(i);
            double seconds = leg.get("seconds").asDouble();
            double units = switch (leg.get("sport").asText()) {
                case "SWIM" ->
                    new Pace(LOAD.swimExponent())
                            .swimUnits(
                                    seconds,
                                    leg.get("distance_m").asDouble() / seconds,
                                    leg.get("css_ms").asDouble());
                case "BIKE" ->
                    Power.units(
                            seconds, leg.get("np").asDouble(), leg.get("ftp").asDouble());
                default ->
                    Pace.runUnits(
                            seconds,
                            leg.get("distance_m").asDouble() / seconds,
                            leg.get("thresholdSpeed_ms").asDouble());
            };
            v.is(v.expected().get("legs").get(i), " leg " + i, units);
            total += units;
        }
        v.is("total", total);
    }

    private interface Weight {
        double of(double seconds, double bpm);
    }

    private static double segments(Vector v, Weight weight) {
        double sum = 0;
        for (JsonNode segment : v.in().get("segments")) {
            sum += weight.of(segment.get(0).asDouble(), segment.get(1).asDouble());
        }
        return sum;
    }

    private static double weightedMinutes(Vector v) {
        double exponent = v.in().has("b") ? v.number("b") : LOAD.trimp().of(sex(v));
        HeartRates rates = rates(v);
        return segments(v, (s, bpm) -> s / 60 * Banister.weight(rates.reserve(bpm), exponent));
    }

    private static Sex sex(Vector v) {
        return Sex.valueOf(v.text("sex"));
    }

    private static HeartRates rates(Vector v) {
        double threshold = v.in().has("lthr") ? v.number("lthr") : v.number("hrMax") - 1;
        return new HeartRates(v.number("hrRest"), v.number("hrMax"), threshold, Quality.HIGH);
    }

    private static void fit(Vector v) {
        List<IndividualTrimp.LactatePoint> points = new ArrayList<>();
        for (JsonNode point : v.in().get("points")) {
            points.add(new IndividualTrimp.LactatePoint(
                    point.get(0).asDouble(), point.get(1).asDouble()));
        }
        IndividualTrimp fit = IndividualTrimp.fit(points, individualRates(v)).orElseThrow();
        v.is("a", fit.factor());
        v.is("b", fit.exponent());
    }

    private static void individualTrimp(Vector v) {
        var trimp = new IndividualTrimp(v.number("a"), v.number("b"));
        double sum = 0;
        for (JsonNode segment : v.in().get("segments")) {
            sum += segment.get(0).asDouble() / 60 * trimp.weight(segment.get(1).asDouble(), individualRates(v));
        }
        v.is(sum);
        assertThat(trimp.units(60 * trimp.weight(169, individualRates(v)), individualRates(v)))
                .isEqualTo(100);
        assertThat(Banister.weight(1, 0)).isEqualTo(1);
    }

    private static HeartRates individualRates(Vector v) {
        return new HeartRates(v.number("hrRest"), v.number("hrMax"), 169, Quality.HIGH);
    }
}
