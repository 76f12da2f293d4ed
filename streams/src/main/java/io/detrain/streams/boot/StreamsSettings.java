package io.detrain.streams.boot;

import io.detrain.schemas.TopicNames;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Settings of the streams service; environment names are upper case with underscores (DETRAIN_STREAMS_STATE_DIR).
 *
 * @param applicationId name of the consumer group, of the state and of its changelogs; a second one runs beside
 * @param stateDir where the state is kept; keep it over restarts: it holds the process id that fences the last run
 * @param commitIntervalMs how often results become visible; also the floor of the latency
 * @param punctuateEvery how often the clock is looked at for days that are due
 * @param pollMs longest wait for records; bounds how late a punctuation can be
 * @param threads stream threads; each is one transactional producer
 * @param daySpread minutes over which the days of one time zone open
 * @param sessionTimeoutMs after how long a silent member is given up; the heartbeat is a third of it
 * @param repairEvery how often it is looked whether an athlete has to be folded anew from the log
 * @param repairRecordsPerSecond how fast the log is read for that at most
 * @param instance name of this instance among those that share the work, the same after a restart: two of one name fence
 *     each other
 * @param standbys copies of each task's state on other instances, so that a fail-over has little to restore
 * @param address {@code host:port} at which other instances reach this one's HTTP server; empty if it works alone
 * @param maxPollRecords records that are taken in one step; bounds how long a punctuation waits
 * @param shadow name under which other rules are tried beside the live ones; empty for these
 */
@ConfigurationProperties("detrain.streams")
public record StreamsSettings(
        @Bindable(defaultValue = "detrain-streams") String applicationId,
        @Bindable(defaultValue = "state") String stateDir,
        @Bindable(defaultValue = "100") int commitIntervalMs,
        @Bindable(defaultValue = "1s") Duration punctuateEvery,
        @Bindable(defaultValue = "50") int pollMs,
        @Bindable(defaultValue = "1") int threads,
        @Bindable(defaultValue = "60m") Duration daySpread,
        @Bindable(defaultValue = "10000") int sessionTimeoutMs,
        @Bindable(defaultValue = "30s") Duration repairEvery,
        @Bindable(defaultValue = "100000") int repairRecordsPerSecond,
        @Bindable(defaultValue = "0") String instance,
        @Bindable(defaultValue = "0") int standbys,
        @Bindable(defaultValue = "500") int maxPollRecords,
        @Bindable(defaultValue = "") String address,
        @Bindable(defaultValue = "") String shadow) {

    /** The same for other rules beside these. */
    StreamsSettings shadowed(String name) {
        return beside(repairEvery, name);
    }

    /** The same for another log. */
    StreamsSettings alone(Duration looksForRepairs) {
        return beside(looksForRepairs, shadow);
    }

    private StreamsSettings beside(Duration looksForRepairs, String name) {
        return new StreamsSettings(
                applicationId,
                stateDir,
                commitIntervalMs,
                punctuateEvery,
                pollMs,
                threads,
                daySpread,
                sessionTimeoutMs,
                looksForRepairs,
                repairRecordsPerSecond,
                instance,
                standbys,
                maxPollRecords,
                "", // it is asked nothing
                name);
    }

    /** The topics that it reads and writes. */
    TopicNames topics(ClusterSettings cluster) {
        return TopicNames.of(cluster.topicPrefix()).shadowed(shadow);
    }

    /** What the group, the state and the changelogs are called: each log and each shadow has its own. */
    String application(ClusterSettings cluster) {
        return topics(cluster).own(applicationId);
    }
}
