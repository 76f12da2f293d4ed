package io.detrain.notifier.boot;

import io.detrain.notifier.channel.Channels;
import io.detrain.notifier.channel.ConsoleSink;
import io.detrain.notifier.config.SmtpSettings;
import io.detrain.notifier.config.WebhookSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Beans that are not made by their own class. */
@Factory
final class Wiring {

    /** Gives way to whatever sink is in the context already. */
    @Singleton
    @Secondary
    @SuppressWarnings("SystemOut") // printing is what it is for
    ConsoleSink console() {
        return System.out::println;
    }

    @Singleton
    Channels channels(ConsoleSink console, Optional<SmtpSettings> smtp, List<WebhookSettings> webhooks) {
        return Channels.of(console, smtp, webhooks);
    }
}
