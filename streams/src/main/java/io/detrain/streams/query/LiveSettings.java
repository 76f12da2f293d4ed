package io.detrain.streams.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much live streams may cost.
 *
 * @param clients that may follow at once; more are told to come again
 * @param waiting events that may wait for one client; who needs more is let go
 * @param heartbeat how often a sign of life is sent; who has not taken the last one by then is let go
 */
@ConfigurationProperties("detrain.streams.live")
record LiveSettings(
        @Bindable(defaultValue = "1000") int clients,
        @Bindable(defaultValue = "1000") int waiting,
        @Bindable(defaultValue = "15s") Duration heartbeat) {}
