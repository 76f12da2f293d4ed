package io.detrain.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.schemas.settings.Settings.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    /** Names are in people's configuration, and a default is a promise: neither changes by accident. */
    @Test
    void every_name_and_every_default_is_the_one_that_was_published() throws IOException {
        assertThat(SettingsList.every()
                        .map(setting -> setting.key() + " " + Setting.text(setting.standard()))
                        .toList())
                .containsExactlyElementsOf(published());
    }

    @Test
    void every_setting_says_what_it_decides() {
        assertThat(SettingsList.every()).allSatisfy(setting -> {
            assertThat(setting.meaning()).isNotBlank();
            assertThat(setting.least()).isLessThan(setting.most());
        });
    }

    /** Environments know neither dots nor small letters. */
    @Test
    void names_differ_by_their_letters_alone() {
        assertThat(SettingsList.every())
                .extracting(
                        setting -> setting.key().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_nobody_set_is_the_default() {
        assertThat(Settings.NONE.number("hrv.swcFactor")).isEqualTo(0.5);
        assertThat(Settings.NONE.count("roll.tauChronic")).isEqualTo(42);
    }

    @Test
    void the_narrower_layer_wins() {
        Settings all = Settings.known(Map.of("roll.tauAcute", 9.0, "hrv.swcFactor", 0.7));
        Settings tenant = Settings.known(Map.of("hrv.swcFactor", 0.6));

        Settings both = all.with(tenant);

        assertThat(both.overrides()).isEqualTo(Map.of("roll.tauAcute", 9.0, "hrv.swcFactor", 0.6));
        assertThat(all.with(Settings.NONE)).isEqualTo(all);
        assertThat(Settings.NONE.with(tenant)).isEqualTo(tenant);
    }

    @Test
    void an_unknown_name_is_told_the_nearest() {
        assertThat(faults(Map.of("hrv.swc", 0.5)))
                .containsExactly("hrv.swc no such setting; the nearest is hrv.swcFactor");
        assertThat(faults(Map.of("Roll.TauAcut", 7.0)))
                .containsExactly("Roll.TauAcut no such setting; the nearest is roll.tauAcute");
    }

    @Test
    void what_is_set_elsewhere_is_told_where() {
        assertThat(faults(Map.of("load.grade.clamp", 0.3)))
                .containsExactly("load.grade.clamp is set for all or for a tenant, as"
                        + " detrain.ingest.settings.load.grade.clamp");
    }

    @Test
    void a_value_out_of_range_is_told_the_range() {
        assertThat(faults(Map.of("hrv.swcFactor", 7.0))).containsExactly("hrv.swcFactor must be from 0.1 to 1, got 7");
        assertThat(faults(Map.of("hrv.swcFactor", Double.NaN))).hasSize(1);
        assertThat(faults(Map.of("roll.tauAcute", 7.5)))
                .containsExactly("roll.tauAcute must be a whole number from 3 to 15, got 7.5");
    }

    @Test
    void what_another_version_wrote_is_left_out() {
        assertThat(Settings.known(Map.of("hrv.swcFactor", 0.7, "hrv.gone", 1.0, "roll.tauAcute", 99.0)))
                .isEqualTo(Settings.known(Map.of("hrv.swcFactor", 0.7)));
    }

    @Test
    void a_digest_tells_values_apart_and_nothing_else() {
        Settings some = Settings.known(Map.of("hrv.swcFactor", 0.7, "roll.tauAcute", 9.0));
        Settings layered = Settings.known(Map.of("hrv.swcFactor", 0.2, "roll.tauAcute", 9.0))
                .with(Settings.known(Map.of("hrv.swcFactor", 0.7)));

        assertThat(some.digest()).matches("[0-9a-f]{8}").isEqualTo(layered.digest());
        assertThat(some.digest())
                .isNotEqualTo(Settings.known(Map.of("hrv.swcFactor", 0.7)).digest());
        assertThat(Settings.known(Map.of("hrv.swcFactor", 0.5)).digest()).isEmpty();
    }

    @Test
    void asking_for_a_name_that_does_not_exist_is_a_bug() {
        assertThatThrownBy(() -> Settings.NONE.number("hrv.swc")).hasMessage("need a known setting, got hrv.swc");
    }

    private static List<String> faults(Map<String, Double> values) {
        return switch (Settings.of(values)) {
            case Checked.Valid valid -> List.of();
            case Checked.Faulty(List<SettingFault> faults) ->
                faults.stream().map(fault -> fault.key() + " " + fault.reason()).toList();
        };
    }

    private static List<String> published() throws IOException {
        try (var in = SettingsTest.class.getResourceAsStream("/settings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
