package io.detrain.notifier.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the notifier works.
 *
 * @param group consumer group whose offsets are kept (DETRAIN_NOTIFIER_GROUP)
 * @param instance name of this instance, the same after a restart: it fences its own ghost (DETRAIN_NOTIFIER_INSTANCE)
 * @param poll longest wait for Kafka while nothing is under way; bounds the delay of a due message (DETRAIN_NOTIFIER_POLL)
 * @param sessionTimeout after this long without a sign of life another instance takes over
 *     (DETRAIN_NOTIFIER_SESSION_TIMEOUT)
 * @param transactionTimeout a decision that hangs for so long is undone by the broker; bounds how long a dead instance
 *     can hold back its successor (DETRAIN_NOTIFIER_TRANSACTION_TIMEOUT)
 * @param queue messages that may wait for one endpoint; more stay in the outbox (DETRAIN_NOTIFIER_QUEUE)
 * @param sending attempts at one endpoint at a time, so that a slow one holds up no other (DETRAIN_NOTIFIER_SENDING)
 */
@ConfigurationProperties("detrain.notifier")
public record NotifierSettings(
        @Bindable(defaultValue = "detrain-notifier") String group,
        @Bindable(defaultValue = "notifier-1") String instance,
        @Bindable(defaultValue = "20ms") Duration poll,
        @Bindable(defaultValue = "10s") Duration sessionTimeout,
        @Bindable(defaultValue = "10s") Duration transactionTimeout,
        @Bindable(defaultValue = "1000") int queue,
        @Bindable(defaultValue = "4") int sending) {}
