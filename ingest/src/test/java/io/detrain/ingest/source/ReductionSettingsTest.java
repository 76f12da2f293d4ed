package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Body.HeartRate;
import io.detrain.ingest.intake.Body.Workout;
import io.detrain.ingest.source.Recording.Sensors;
import io.detrain.ingest.source.Recording.Totals;
import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What recordings are reduced by can be set otherwise, and they say that it was. */
class ReductionSettingsTest {

    private static final int SECONDS = 3000;

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_changes_what_some_recording_is_reduced_to(Setting setting) {
        double other = setting.standard() == setting.most() ? setting.least() : setting.most();

        assertThat(reduced(unnamed(set(setting.key(), other))).equals(reduced(ReductionSettings.DEFAULT)))
                .as(setting.key())
                .isFalse();
    }

    @Test
    void a_gentler_clamp_makes_a_steep_hill_slower() {
        assertThat(gradedSpeed(set("load.grade.clamp", 0.1)))
                .isLessThan(0.8 * gradedSpeed(ReductionSettings.DEFAULT))
                .isGreaterThan(3);
    }

    @Test
    void the_defaults_leave_no_name_and_anything_else_does() {
        assertThat(reduced(ReductionSettings.DEFAULT))
                .extracting(Workout::reducedBy)
                .containsOnly(Optional.empty());
        assertThat(set("load.grade.clamp", 0.45)).isEqualTo(ReductionSettings.DEFAULT);
        assertThat(reduced(set("load.grade.clamp", 0.3)))
                .extracting(Workout::reducedBy)
                .allSatisfy(name -> assertThat(name)
                        .hasValueSatisfying(version -> assertThat(version).matches("science-1\\+[0-9a-f]{8}")));
    }

    @Property(tries = 60, seed = "1")
    void any_values_within_their_ranges_give_what_the_contract_takes(@ForAll long seed) {
        var random = new Random(seed);
        var values = new TreeMap<String, Double>();
        for (var setting : SettingsList.REDUCTION) {
            double value = switch (random.nextInt(3)) {
                case 0 -> setting.least();
                case 1 -> setting.most();
                default -> setting.least() + random.nextDouble() * (setting.most() - setting.least());
            };
            values.put(setting.key(), setting.whole() ? Math.rint(value) : value);
        }

        assertThat(reduced(ReductionSettings.of(Settings.known(SettingFamily.REDUCTION, values))))
                .allSatisfy(workout -> {
                    assertThat(workout.movingS()).isBetween(0L, workout.elapsedS());
                    assertThat(workout.output().normalizedGradedSpeedMps().orElse(0))
                            .isBetween(0.0, 40.0);
                    workout.effort().heartRate().ifPresent(ReductionSettingsTest::isSound);
                });
    }

    private static void isSound(HeartRate rate) {
        assertThat(rate.lowestBpm()).isBetween(30, 230);
        assertThat(rate.lowestBpm() + rate.secondsPerBpm().size() - 1).isLessThanOrEqualTo(230);
        assertThat(rate.secondsPerBpm().stream().mapToInt(Integer::intValue).sum())
                .isLessThanOrEqualTo(SECONDS);
    }

    static Stream<Setting> settings() {
        return SettingsList.REDUCTION.stream();
    }

    private static double gradedSpeed(ReductionSettings by) {
        return Recordings.reduced(hill(), by)
                .output()
                .normalizedGradedSpeedMps()
                .orElseThrow();
    }

    private static ReductionSettings set(String key, double value) {
        return ReductionSettings.of(Settings.known(SettingFamily.REDUCTION, Map.of(key, value)));
    }

    private static ReductionSettings unnamed(ReductionSettings by) {
        return new ReductionSettings(
                Optional.empty(),
                by.heartRates(),
                by.speeds(),
                by.grade(),
                by.windows(),
                by.mostAscentMPerH(),
                by.wayDisagrees(),
                by.mostWatts(),
                by.constantPowerS());
    }

    private static List<Workout> reduced(ReductionSettings by) {
        return rough().map(recording -> Recordings.reduced(recording, by)).toList();
    }

    /** Recordings with all that there is to doubt. */
    private static Stream<Recording> rough() {
        return Stream.of(
                hill(),
                recording("RUN", (s, it) -> {
                    it.speedMps = within(s, 1000, 100) ? 0.5 : within(s, 1200, 30) ? 8 : 3;
                    it.altitudeM = 0.03 * 3 * s;
                    it.bpm = heart(s);
                    it.cadence = within(s, 1300, 100) ? (it.bpm + 8) / 2 : Double.NaN;
                }),
                recording("RUN", (s, it) -> {
                    it.speedMps = 3;
                    it.bpm = 140 + s % 7;
                    it.cadence = within(s, 1300, 100) ? it.bpm / 2 : Double.NaN;
                }),
                recording("RUN", (s, it) -> it.speedMps = 7),
                recording("RUN", (s, it) -> it.speedMps = s % 10 < 3 ? 20 : 3),
                recording("RUN", (s, it) -> {
                    it.latitude = 52 + s * 2.7e-5;
                    it.longitude = 13;
                    it.distanceM = 3.6 * s;
                }),
                recording("RIDE", (s, it) -> {
                    it.speedMps = within(s, 1200, 300) ? 37 : within(s, 1100, 100) ? 2 : 10;
                    it.watts = within(s, 2000, 20) ? 1500 : s % 120 < 60 ? 100 : 300;
                }),
                recording("RIDE", (s, it) -> it.speedMps = 20),
                recording("RIDE", (s, it) -> it.watts = 200),
                recording("RUN", (s, it) -> it.speedMps = within(s, 2500, 100) ? 16 : 3),
                recording("SWIM", (s, it) -> it.speedMps = within(s, 1000, 300) ? 4 : within(s, 1500, 100) ? 0.3 : 1),
                recording("SWIM", (s, it) -> it.speedMps = 2.7));
    }

    private static Recording hill() {
        return recording("RUN", (s, it) -> {
            it.speedMps = 3;
            it.altitudeM = 0.28 * 3 * s;
        });
    }

    private static double heart(int s) {
        double lively = 140 + s % 7;
        return s == 300 || within(s, 400, 15)
                ? lively + 40
                : within(s, 500, 20)
                        ? Double.NaN
                        : within(s, 600, 150)
                                ? 140
                                : within(s, 800, 100) ? 55 + s % 3 : within(s, 900, 100) ? 190 + s % 3 : lively;
    }

    private static boolean within(int s, int from, int length) {
        return s >= from && s < from + length;
    }

    private interface Filling {
        void fill(int second, Sample.Draft it);
    }

    private static Recording recording(String sport, Filling filling) {
        long start = START.toEpochMilli();
        var samples = new ArrayList<Sample>();
        for (int s = 0; s <= SECONDS; s++) {
            var draft = new Sample.Draft();
            draft.atMs = start + s * 1000L;
            filling.fill(s, draft);
            samples.add(draft.finish());
        }
        return new Recording(
                sport, start, start + SECONDS * 1000L, samples, List.of(), Totals.none(), Sensors.unknown());
    }
}
