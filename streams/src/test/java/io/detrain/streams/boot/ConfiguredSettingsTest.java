package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.schemas.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredSettingsTest {

    @Test
    void without_configuration_nothing_is_set() {
        assertThat(configured(Map.of()))
                .returns(Settings.NONE, ConfiguredSettings::forAll)
                .returns(Map.of(), ConfiguredSettings::ofTenants);
    }

    @Test
    void a_key_is_set_for_all_or_for_a_tenant() {
        var configured = configured(Map.of(
                "detrain.streams.settings.hrv.swcFactor",
                0.7,
                "detrain.streams.settings.plan.raceType.RUN_10K.days",
                "9",
                "detrain.streams.tenant-settings.acme.roll.tauAcute",
                9,
                "detrain.streams.tenant-settings.run-club.berlin.strain.caps.load",
                2.5));

        assertThat(configured.forAll())
                .isEqualTo(Settings.known(Map.of("hrv.swcFactor", 0.7, "plan.raceType.RUN_10K.days", 9.0)));
        assertThat(configured.ofTenants())
                .isEqualTo(Map.of(
                        "acme", Settings.known(Map.of("roll.tauAcute", 9.0)),
                        "run-club.berlin", Settings.known(Map.of("strain.caps.load", 2.5))));
    }

    @Test
    void an_environment_writes_keys_in_capitals_and_wins() {
        var configured = configured(Map.of(
                "DETRAIN_STREAMS_SETTINGS_HRV_SWCFACTOR", "0.7",
                "DETRAIN_STREAMS_SETTINGS_PLAN_RACETYPE_RUN_10K_DAYS", "9",
                "DETRAIN_STREAMS_TENANT_SETTINGS_ACME_ROLL_TAUACUTE", "9",
                "detrain.streams.settings.hrv.swcFactor", "0.6"));

        assertThat(configured.forAll())
                .isEqualTo(Settings.known(Map.of("hrv.swcFactor", 0.7, "plan.raceType.RUN_10K.days", 9.0)));
        assertThat(configured.ofTenants()).isEqualTo(Map.of("acme", Settings.known(Map.of("roll.tauAcute", 9.0))));
    }

    @Test
    void what_cannot_be_set_stops_the_start_and_says_why() {
        assertThatThrownBy(() -> configured(Map.of("detrain.streams.settings.hrv.swcFactor", 7)))
                .hasMessage("detrain.streams.settings.hrv.swcFactor: must be from 0.1 to 1, got 7");
        assertThatThrownBy(() -> configured(Map.of("detrain.streams.settings.hrv.swc", 0.5)))
                .hasMessage("detrain.streams.settings.hrv.swc: no such setting; the nearest is hrv.swcFactor");
        assertThatThrownBy(() -> configured(Map.of("detrain.streams.tenant-settings.acme.roll.tauAcute", "x")))
                .hasMessage("detrain.streams.tenant-settings.acme.roll.tauAcute: must be a number, got x");
    }

    private static ConfiguredSettings configured(Map<String, Object> properties) {
        try (var environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(PropertySource.of("test", properties))
                .build()
                .getEnvironment()
                .start()) {
            return new ConfiguredSettings(environment);
        }
    }
}
