package io.detrain.notifier.config;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A platform that is told of its athletes: {@code detrain.notifier.webhooks.<name>}.
 *
 * @param name what it is called; part of the identity of its messages
 * @param url where it listens
 * @param tenant whose athletes it hears of
 * @param secrets {@code whsec_…} keys, the new one first while they change; each signs
 * @param allowInsecure permits http and addresses that are not public: for tests and one's own machine
 * @param timeout longest wait for its answer
 */
@EachProperty("detrain.notifier.webhooks")
public record WebhookSettings(
        @Parameter String name,
        URI url,
        String tenant,
        List<String> secrets,
        @Bindable(defaultValue = "false") boolean allowInsecure,
        @Bindable(defaultValue = "15s") Duration timeout) {

    @Override
    public String toString() {
        return "WebhookSettings[" + name + "]"; // never the secrets
    }
}
