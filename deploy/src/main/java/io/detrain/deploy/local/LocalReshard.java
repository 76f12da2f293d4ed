package io.detrain.deploy.local;

import io.detrain.notifier.boot.NotifierSettling;
import io.detrain.notifier.config.NotifierSettings;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.boot.Beside;
import io.detrain.streams.boot.ClusterSettings;
import io.detrain.streams.boot.ConfiguredSettings;
import io.detrain.streams.boot.StreamsSettings;
import io.detrain.streams.boot.StreamsSettling;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.replay.Twins;
import io.detrain.streams.reshard.Handover;
import io.detrain.streams.reshard.LogCopy;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * Moves what is in a data folder to another number of partitions, while nothing else runs on it.
 *
 * <p>The old topics are used until the very end, and are still there afterwards: whoever is cut off has lost nothing, and
 * goes on where it stopped.
 */
public final class LocalReshard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final LocalMode local;
    private final Admin admin;
    private final TopicNames from;
    private final TopicNames to;
    private final int partitions;

    private LocalReshard(LocalMode local, TopicNames from, TopicNames to, int partitions) {
        this.local = local;
        this.admin = Admin.create(Map.of("bootstrap.servers", local.bootstrapServers()));
        this.from = from;
        this.to = to;
        this.partitions = partitions;
    }

    /** Starts what it needs, on the old topics. */
    public static LocalReshard start(LocalSettings settings, int partitions, Progress progress) {
        var local = LocalMode.start(settings, progress);
        var from = TopicNames.of(DataFolder.topicPrefix(local.folder().root()));
        return new LocalReshard(local, from, Handover.named(partitions), partitions);
    }

    /** Where the log goes. */
    public TopicNames to() {
        return to;
    }

    /** How many partitions there are now. */
    public int partitionsNow() throws InterruptedException {
        return new Handover(admin, local.bootstrapServers(), from, to).partitions(from);
    }

    /**
     * Moves all of it; from the next start on the new topics are used, if what came of them is equal.
     *
     * @param copied is told how many records were copied
     * @param compared is told how many athletes were compared
     */
    public RebuildDiff.Result move(LongConsumer copied, LongConsumer compared) throws InterruptedException {
        var context = local.context();
        var application = context.getBean(StreamsSettings.class).applicationId();
        var notifier = context.getBean(NotifierSettings.class).group();
        settle(context);
        Topics.create(admin, to, partitions, (short) 1);
        copy(copied);
        try (var moved = Beside.moved(
                to,
                partitions,
                context.getBean(StreamsSettings.class),
                context.getBean(ClusterSettings.class),
                context.getBean(ConfiguredSettings.class),
                local.clock())) {
            moved.awaitRepaired(PATIENCE);
            local.stopServices(); // from here on nothing is added to the old topics
            copy(copied);
            moved.awaitRepaired(PATIENCE);
        }
        var result = new Twins(
                        local.bootstrapServers(),
                        new Serdes(local.registryUrl()),
                        new Twins.Twin(from, from.own(application)),
                        new Twins.Twin(to, to.own(application)),
                        compared::accept)
                .compare();
        if (result.isEqual()) {
            handOver(notifier);
        }
        return result;
    }

    private static void settle(ApplicationContext context) throws InterruptedException {
        context.getBean(StreamsSettling.class).awaitRepaired(PATIENCE);
        context.getBean(NotifierSettling.class).await(PATIENCE);
    }

    private void copy(LongConsumer copied) {
        try (var copy = new LogCopy(local.bootstrapServers(), from, to)) {
            copy.copy(copied);
        }
    }

    private void handOver(String notifier) throws InterruptedException {
        var handover = new Handover(admin, local.bootstrapServers(), from, to);
        if (handover.leftToHear(notifier) > 0) {
            throw new CannotStart("the notifier was stopped before it had heard everything: start again");
        }
        handover.dismiss(notifier);
        handover.handOver(notifier);
        local.folder().switchTo(to);
    }

    @Override
    public void close() {
        admin.close();
        local.close();
    }
}
