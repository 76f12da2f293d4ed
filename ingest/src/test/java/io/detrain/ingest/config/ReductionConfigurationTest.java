package io.detrain.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.ingest.source.ReductionSettings;
import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReductionConfigurationTest {

    @Test
    void without_configuration_the_defaults_hold() {
        assertThat(configured(Map.of()).of("acme")).isEqualTo(ReductionSettings.DEFAULT);
    }

    @Test
    void a_tenants_own_lie_over_those_for_all() {
        var configured = configured(Map.of(
                "detrain.ingest.settings.load.grade.clamp", 0.3,
                "detrain.ingest.settings.dq.hr.gapS", "20",
                "detrain.ingest.tenant-settings.acme.dq.hr.gapS", 30,
                "detrain.ingest.tenant-settings.run-club.berlin.dq.power.most", 2000,
                "detrain.ingest.max-items", 5)); // other settings of the service stand beside them

        assertThat(configured.forAll()).isEqualTo(set(Map.of("load.grade.clamp", 0.3, "dq.hr.gapS", 20.0)));
        assertThat(configured.of("other")).isEqualTo(configured.forAll());
        assertThat(configured.of("acme")).isEqualTo(set(Map.of("load.grade.clamp", 0.3, "dq.hr.gapS", 30.0)));
        assertThat(configured.of("run-club.berlin"))
                .isEqualTo(set(Map.of("load.grade.clamp", 0.3, "dq.hr.gapS", 20.0, "dq.power.most", 2000.0)));
    }

    @Test
    void an_environment_writes_keys_in_capitals() {
        var configured = configured(Map.of(
                "DETRAIN_INGEST_SETTINGS_DQ_SPEED_CAP_RUN", "10",
                "DETRAIN_INGEST_TENANT_SETTINGS_ACME_LOAD_NP_WINDOWS", "25"));

        assertThat(configured.of("other")).isEqualTo(set(Map.of("dq.speed.cap.run", 10.0)));
        assertThat(configured.of("acme")).isEqualTo(set(Map.of("dq.speed.cap.run", 10.0, "load.np.windowS", 25.0)));
    }

    @Test
    void what_cannot_be_set_says_why() {
        assertThatThrownBy(() -> configured(Map.of("detrain.ingest.settings.load.grade.clamp", 0.9)))
                .hasMessage("detrain.ingest.settings.load.grade.clamp: must be from 0.1 to 0.45, got 0.9");
        assertThatThrownBy(() -> configured(Map.of("detrain.ingest.tenant-settings.acme.dq.hr.spike", 30)))
                .hasMessage("detrain.ingest.tenant-settings.acme.dq.hr.spike: no such setting;"
                        + " the nearest is dq.hr.spikeBpm");
        assertThatThrownBy(() -> configured(Map.of("detrain.ingest.settings.dq.match.overlap", 0.9)))
                .hasMessage("detrain.ingest.settings.dq.match.overlap: is set for all or for a tenant,"
                        + " as detrain.streams.settings.dq.match.overlap");
    }

    @Test
    void what_cannot_be_set_stops_the_start() {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("detrain.ingest.settings.load.grade.clam", 0.3))
                        .close())
                .hasStackTraceContaining("detrain.ingest.settings.load.grade.clam: no such setting;"
                        + " the nearest is load.grade.clamp");
    }

    private static ReductionSettings set(Map<String, Double> values) {
        return ReductionSettings.of(Settings.known(SettingFamily.REDUCTION, values));
    }

    private static ReductionConfiguration configured(Map<String, Object> properties) {
        try (var environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(PropertySource.of("test", properties))
                .build()
                .getEnvironment()
                .start()) {
            return new ReductionConfiguration(environment);
        }
    }
}
