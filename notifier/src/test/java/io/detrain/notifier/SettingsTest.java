package io.detrain.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.config.KafkaSettings;
import io.detrain.notifier.config.NotifierSettings;
import io.detrain.notifier.config.RegistrySettings;
import io.detrain.notifier.config.SmtpSettings;
import io.detrain.notifier.config.WebhookSettings;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every default, pinned. */
class SettingsTest {

    private static ApplicationContext context(Map<String, Object> settings) {
        // the notifier's own thread looks for its broker in vain and is ended with the context
        return ApplicationContext.builder(settings)
                .singletons(Clock.systemUTC())
                .eagerInitSingletons(false)
                .build()
                .start();
    }

    @Test
    void shouldKeepItsDefaults() {
        try (var beans = context(Map.of("detrain.notifier.smtp.host", "mail.example.org"))) {
            assertThat(beans.getBean(KafkaSettings.class))
                    .isEqualTo(new KafkaSettings("localhost:9092", 12, (short) 1, "detrain"));
            assertThat(beans.getBean(RegistrySettings.class)).isEqualTo(new RegistrySettings("http://localhost:8081"));
            assertThat(beans.getBean(NotifierSettings.class))
                    .isEqualTo(new NotifierSettings(
                            "detrain-notifier",
                            "notifier-1",
                            Duration.ofMillis(20),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(10),
                            1000,
                            4));
            assertThat(beans.getBean(SmtpSettings.class))
                    .isEqualTo(new SmtpSettings(
                            "mail.example.org",
                            587,
                            "detrain@localhost",
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            Duration.ofSeconds(15),
                            Optional.empty()));
        }
    }

    @Test
    void shouldReadWebhooksByName() {
        var secret = "whsec_" + "A".repeat(44);
        try (var beans = context(Map.of(
                "detrain.notifier.webhooks.partner.url", "https://example.org/hook",
                "detrain.notifier.webhooks.partner.tenant", "club",
                "detrain.notifier.webhooks.partner.secrets", List.of(secret)))) {
            assertThat(beans.getBean(WebhookSettings.class)).satisfies(webhook -> {
                assertThat(webhook.name()).isEqualTo("partner");
                assertThat(webhook.tenant()).isEqualTo("club");
                assertThat(webhook.secrets()).containsExactly(secret);
                assertThat(webhook.allowInsecure()).isFalse();
                assertThat(webhook.timeout()).isEqualTo(Duration.ofSeconds(15));
                assertThat(webhook).hasToString("WebhookSettings[partner]");
            });
            assertThat(beans.containsBean(SmtpSettings.class)).isFalse();
        }
    }
}
