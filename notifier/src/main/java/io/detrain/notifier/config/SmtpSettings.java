package io.detrain.notifier.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * Where e-mail goes; without a host there is no e-mail.
 *
 * @param host mail server (DETRAIN_NOTIFIER_SMTP_HOST)
 * @param port its port (DETRAIN_NOTIFIER_SMTP_PORT)
 * @param from sender's address (DETRAIN_NOTIFIER_SMTP_FROM)
 * @param user account, where the server wants one (DETRAIN_NOTIFIER_SMTP_USER)
 * @param password its password (DETRAIN_NOTIFIER_SMTP_PASSWORD)
 * @param starttls encrypt, and send nothing to a server that cannot (DETRAIN_NOTIFIER_SMTP_STARTTLS)
 * @param timeout longest wait for the server's answer (DETRAIN_NOTIFIER_SMTP_TIMEOUT)
 * @param listUnsubscribe value of List-Unsubscribe, such as {@code <https://…>} (DETRAIN_NOTIFIER_SMTP_LIST_UNSUBSCRIBE)
 */
@ConfigurationProperties("detrain.notifier.smtp")
@Requires(property = "detrain.notifier.smtp.host")
public record SmtpSettings(
        String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "detrain@localhost") String from,
        Optional<String> user,
        Optional<String> password,
        @Bindable(defaultValue = "true") boolean starttls,
        @Bindable(defaultValue = "15s") Duration timeout,
        Optional<String> listUnsubscribe) {

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]"; // never the password
    }
}
