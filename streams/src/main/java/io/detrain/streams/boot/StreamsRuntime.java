package io.detrain.streams.boot;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.listen.View;
import io.detrain.streams.meter.Counts;
import io.detrain.streams.replay.ReplayEngine;
import io.detrain.streams.topology.CoachProcessor;
import io.detrain.streams.topology.Coaches;
import io.detrain.streams.topology.DayStart;
import io.detrain.streams.topology.DeadLetters;
import io.detrain.streams.topology.JudgementWriter;
import io.detrain.streams.topology.Recollection;
import io.detrain.streams.topology.RepairDesk;
import io.detrain.streams.topology.StateFolder;
import io.detrain.streams.topology.TrainingTopology;
import io.detrain.streams.topology.Whereabouts;
import io.detrain.streams.training.Coach;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.NewerState;
import io.detrain.streams.wire.StandingReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the Kafka Streams instance: waits for broker and registry, starts it, and stops it in order. */
@Context
public final class StreamsRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(2);
    private static final CloseOptions CLOSES_STREAMS_WITHIN = CloseOptions.timeout(Duration.ofSeconds(20));

    private final StreamsSettings settings;
    private final ClusterSettings cluster;
    private final TopicNames topics;
    private final Clock clock;
    private final Coaches coaches;
    private final MeterRegistry meters;
    private final Progress progress;
    private final Restores restores;
    private volatile Optional<KafkaStreams> streams = Optional.empty();
    private volatile int partitions;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Admin admin;
    private final Serdes serdes;
    private final View view;
    private final RepairDesk desk = new RepairDesk();
    private volatile Optional<ReplayEngine> replay = Optional.empty();
    private final Watchers watchers;
    private volatile boolean gaveUp;
    private volatile boolean newerState;
    private final Thread starter = Thread.ofVirtual().name("streams-start").unstarted(this::start);

    StreamsRuntime(
            StreamsSettings settings,
            ClusterSettings cluster,
            ConfiguredSettings configured,
            Clock clock,
            MeterRegistry meters,
            List<StateRestoreListener> watchers) {
        this.meters = meters;
        this.progress = new Progress(new Counts(meters));
        this.restores = new Restores(meters);
        this.watchers = new Watchers(
                Stream.concat(Stream.of(restores), watchers.stream()).toList());
        this.settings = settings;
        this.coaches = new Coaches(configured.forAll(), configured.ofTenants());
        this.cluster = cluster;
        this.topics = settings.topics(cluster);
        this.clock = clock;
        this.admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
        this.serdes = new Serdes(cluster.registryUrl());
        this.view =
                new View(cluster.bootstrapServers(), topics, settings.stateDir() + "/" + topics.own("view"), serdes);
    }

    @PostConstruct
    void begin() {
        starter.start();
    }

    /** Committed judgements. */
    public View view() {
        return view;
    }

    /** Reads what was published; belongs to whoever asks for it. */
    public Deserializer<SpecificRecord> reader() {
        return serdes.deserializer();
    }

    /** How far the tasks of this instance are. */
    public Progress progress() {
        return progress;
    }

    /** Who judges the athletes of a tenant here. */
    public Coach coach(String tenant) {
        return coaches.of(tenant);
    }

    /** What the tasks of this instance remember, to be asked by one thread; empty while nothing runs. */
    public Optional<Recollection> recollection() {
        return streams.map(each -> new Recollection(each, partitions, new EventReader(serdes.deserializer())));
    }

    /** Who waits to be folded anew. */
    public RepairDesk repairs() {
        return desk;
    }

    /** Brings histories; empty while nothing runs. */
    public Optional<ReplayEngine> replay() {
        return replay;
    }

    /** Which instance can be asked about an athlete's state; this one, if it works alone. */
    public Whereabouts whereabouts(AthleteKey owner) {
        if (settings.address().isEmpty()) {
            return new Whereabouts.Here();
        }
        return streams.map(each -> Whereabouts.of(owner, each, HostInfo.buildFromEndpoint(settings.address())))
                .orElseGet(Whereabouts.Moving::new);
    }

    Admin admin() {
        return admin;
    }

    String group() {
        return settings.application(cluster);
    }

    String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    TopicNames topics() {
        return topics;
    }

    Clock clock() {
        return clock;
    }

    /** True once every task is running with its state restored, and what was published can be read. */
    public boolean isReady() {
        return view.isOpen()
                && streams.map(each -> each.state() == KafkaStreams.State.RUNNING)
                        .orElse(false);
    }

    /** How the service is now. */
    Condition condition() {
        return new Condition(
                streams.map(KafkaStreams::state),
                gaveUp || view.hasDied(),
                newerState,
                restores.isUnderWay(),
                progress.committedByPartition().size(),
                view.isOpen());
    }

    boolean registryAnswers() {
        return serdes.answers();
    }

    /** State of Kafka Streams, as it names it; NOT_STARTED while broker or registry are away. */
    public String state() {
        return streams.map(each -> each.state().name()).orElse("NOT_STARTED");
    }

    private void start() {
        try {
            if (awaitPrepared()) {
                view.start();
                run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // a folder that is in use, a setting that Kafka refuses: waiting does not help
            LOG.error("event=start_failed reason={}", e.getClass().getSimpleName(), e);
            gaveUp = true;
        }
    }

    private boolean awaitPrepared() throws InterruptedException {
        while (!prepared()) {
            if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private void run() {
        new Gauges(meters, () -> streams.map(KafkaStreams::metrics).orElse(Map.of()), progress, clock).bind();
        var state = stateFolder();
        if (!state.isSound()) {
            discard(state);
        }
        runStreams();
        var engine = new ReplayEngine(
                cluster.bootstrapServers(),
                topics,
                desk,
                settings.repairEvery(),
                settings.repairRecordsPerSecond(),
                System.currentTimeMillis()); // a number, not a time: a scan of an earlier start had a lower one
        replay = Optional.of(engine);
        engine.start();
    }

    private synchronized void runStreams() {
        if (stopping.getCount() == 0) {
            return;
        }
        var properties = StreamsProperties.of(settings, cluster);
        properties.put(DeadLetters.COUNTS, progress.counts());
        var started = new KafkaStreams(topology().get(), properties, new CommitWatch(progress));
        started.setGlobalStateRestoreListener(watchers);
        started.setUncaughtExceptionHandler(this::afterDeath);
        streams = Optional.of(started);
        started.start();
    }

    private StateFolder stateFolder() {
        return new StateFolder(Path.of(settings.stateDir(), settings.applicationId()));
    }

    /** The changelogs have all of it. */
    private void discard(StateFolder state) {
        LOG.error("event=state_discarded instance={} reason=damaged", settings.instance());
        progress.counts().discarded();
        state.discard();
    }

    /** All tasks of this instance begin anew: which of their stores is damaged is not known. */
    private void restartWithoutState(KafkaStreams damaged) {
        damaged.close(CLOSES_STREAMS_WITHIN);
        discard(stateFolder());
        runStreams();
    }

    private StreamThreadExceptionResponse afterDeath(Throwable thrown) {
        if (StateFolder.isDamaged(thrown)) {
            takeDown()
                    .ifPresent(damaged ->
                            Thread.ofVirtual().name("streams-restart").start(() -> restartWithoutState(damaged)));
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT; // another thread would find the same state
        }
        if (isFenced(thrown)) {
            LOG.error("event=fenced instance={} reason=another_has_this_name", settings.instance());
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT; // a new thread would only fence the other in turn
        }
        if (NewerState.isBehind(thrown)) {
            LOG.error("event=state_is_newer help=go_back_to_the_release_that_wrote_it_or_a_newer_one");
            newerState = true;
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT; // a new thread would meet the same state again
        }
        LOG.warn("event=stream_thread_replaced reason={}", thrown.getClass().getSimpleName());
        progress.counts().replaced();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Whatever runs, once: several threads may find the damage. */
    private synchronized Optional<KafkaStreams> takeDown() {
        var running = streams;
        streams = Optional.empty();
        return running;
    }

    private static boolean isFenced(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(FencedInstanceIdException.class::isInstance);
    }

    private boolean prepared() throws InterruptedException {
        try {
            Topics.create(admin, topics, partitionsWanted(), cluster.replicas());
            partitions = partitionsOf(Topics.EVENTS);
            serdes.register();
            return true;
        } catch (IOException | ExecutionException | IllegalStateException | KafkaException e) {
            LOG.warn("event=start_waits reason={}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** What a shadow writes has to lie as what it reads. */
    private int partitionsWanted() throws ExecutionException, InterruptedException {
        return topics.shadow().isPresent() ? partitionsOf(Topics.EVENTS) : cluster.partitions();
    }

    /** As they are, which may not be as they are set. */
    private int partitionsOf(Topics topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topics.of(topic))).allTopicNames().get().values().stream()
                .mapToInt(each -> each.partitions().size())
                .sum();
    }

    private TrainingTopology topology() {
        var dayStart = new DayStart(settings.daySpread());
        return new TrainingTopology(
                topics,
                () -> new CoachProcessor(
                        coaches,
                        new EventReader(serdes.deserializer()),
                        clock,
                        settings.punctuateEvery(),
                        dayStart,
                        progress,
                        new StandingReader(serdes),
                        desk),
                new JudgementWriter(serdes));
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        try {
            replay.ifPresent(ReplayEngine::close);
            takeDown().ifPresent(each -> each.close(CLOSES_STREAMS_WITHIN));
        } finally { // whatever goes wrong with the broker, the disk is let go
            view.close();
            admin.close(CLOSES_WITHIN); // a broker that is away is not waited for
        }
    }
}
