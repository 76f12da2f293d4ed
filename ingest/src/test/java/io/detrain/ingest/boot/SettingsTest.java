package io.detrain.ingest.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.auth.AccessSettings;
import io.detrain.ingest.auth.TenantSettings;
import io.detrain.ingest.http.DoorSettings;
import io.detrain.ingest.log.KafkaSettings;
import io.detrain.ingest.log.RegistrySettings;
import io.detrain.ingest.log.TopicSettings;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every default, so that none changes by accident. */
class SettingsTest {

    @Test
    void defaults() {
        try (var context = ApplicationContext.run()) {
            assertThat(context.getBean(KafkaSettings.class))
                    .isEqualTo(new KafkaSettings(
                            "localhost:9092",
                            Duration.ofMillis(1_500),
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(6),
                            Duration.ofMillis(5),
                            33_554_432));
            assertThat(context.getBean(RegistrySettings.class))
                    .isEqualTo(new RegistrySettings("http://localhost:8081"));
            assertThat(context.getBean(TopicSettings.class)).isEqualTo(new TopicSettings(12, "detrain"));
            assertThat(context.getBean(AccessSettings.class)).isEqualTo(new AccessSettings(Optional.empty()));
            assertThat(context.getBean(DoorSettings.class))
                    .isEqualTo(new DoorSettings(
                            1_000,
                            1_048_576,
                            67_108_864,
                            4,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            ZoneId.of("UTC")));
        }
    }

    @Test
    void names() {
        var values = Map.<String, Object>of(
                "detrain.kafka.bootstrap-servers", "kafka:1",
                "detrain.kafka.max-block", "1s",
                "detrain.registry.url", "mock://settings",
                "detrain.partitions", 48,
                "detrain.open-tenant", "local",
                "detrain.tenants.acme.key-sha256", "ab",
                "detrain.ingest.max-items", 5,
                "detrain.ingest.fallback-zone", "Europe/Berlin");
        try (var context = ApplicationContext.run(values)) {
            assertThat(context.getBean(KafkaSettings.class).bootstrapServers()).isEqualTo("kafka:1");
            assertThat(context.getBean(KafkaSettings.class).maxBlock()).isEqualTo(Duration.ofSeconds(1));
            assertThat(context.getBean(RegistrySettings.class).url()).isEqualTo("mock://settings");
            assertThat(context.getBean(TopicSettings.class).partitions()).isEqualTo(48);
            assertThat(context.getBean(AccessSettings.class).openTenant()).contains("local");
            assertThat(context.getBean(TenantSettings.class)).isEqualTo(new TenantSettings("acme", "ab"));
            assertThat(context.getBean(DoorSettings.class).maxItems()).isEqualTo(5);
            assertThat(context.getBean(DoorSettings.class).fallbackZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        }
    }

    @Test
    void server_defaults() {
        assertThat(ServerDefaults.values())
                .containsOnly(
                        Map.entry("micronaut.server.max-request-size", 67_174_400),
                        Map.entry("micronaut.server.netty.request-decompression-enabled", false),
                        Map.entry("micronaut.server.idle-timeout", "60s"),
                        Map.entry("endpoints.prometheus.sensitive", false),
                        Map.entry(
                                "micronaut.metrics.binders.web.server.slos",
                                List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)));
    }
}
