package io.detrain.notifier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.notifier.notice.NotifySettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifyConfigurationTest {

    @Test
    void a_key_is_set_for_all_and_over_that_for_a_tenant() {
        var configured = configured(Map.of(
                "detrain.notifier.settings.notify.maxPerWeek", 5,
                "detrain.notifier.settings.notify.repeatDays", "3",
                "detrain.notifier.tenant-settings.run-club.berlin.notify.maxPerWeek", 2));

        assertThat(configured.of("acme"))
                .returns(5, NotifySettings::mostPerWeek)
                .returns(Duration.ofDays(3), NotifySettings::repeat)
                .returns(60, NotifySettings::mutedDays);
        assertThat(configured.of("run-club.berlin"))
                .returns(2, NotifySettings::mostPerWeek)
                .returns(Duration.ofDays(3), NotifySettings::repeat);
    }

    @Test
    void an_environment_writes_keys_in_capitals() {
        var configured = configured(Map.of(
                "DETRAIN_NOTIFIER_SETTINGS_NOTIFY_MAXPERWEEK", "4",
                "DETRAIN_NOTIFIER_TENANT_SETTINGS_ACME_NOTIFY_QUIETTO", "8.5"));

        assertThat(configured.of("club").mostPerWeek()).isEqualTo(4);
        assertThat(configured.of("acme").quietHours().to()).isEqualTo("08:30");
    }

    @Test
    void what_cannot_be_set_stops_the_start_and_says_why() {
        assertThatThrownBy(() -> configured(Map.of("detrain.notifier.settings.notify.maxPerWeek", 2.5)))
                .hasMessage(
                        "detrain.notifier.settings.notify.maxPerWeek: must be a whole number from 2 to 21, got 2.5");
        assertThatThrownBy(() -> configured(Map.of("detrain.notifier.tenant-settings.acme.notify.kept", "x")))
                .hasMessage("detrain.notifier.tenant-settings.acme.notify.kept: must be a number, got x");
        assertThatThrownBy(() -> configured(Map.of("detrain.notifier.settings.notify.quiet", 1)))
                .hasMessage("detrain.notifier.settings.notify.quiet: no such setting; the nearest is notify.quietTo");
    }

    private static NotifyConfiguration configured(Map<String, Object> properties) {
        try (var environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(PropertySource.of("test", properties))
                .build()
                .getEnvironment()
                .start()) {
            return new NotifyConfiguration(environment);
        }
    }
}
