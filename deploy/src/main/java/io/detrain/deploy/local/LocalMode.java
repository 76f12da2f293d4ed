package io.detrain.deploy.local;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;

/** Everything in one place: a real broker and the three services in this JVM, the schema registry beside it. */
public final class LocalMode implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Parts parts;
    private final Thread hook;
    private final DataFolder folder;
    private final Clock clock;
    private final Broker broker;
    private final Registry registry;
    private final Services services;

    /**
     * Starts all of it and returns once it is ready; stops it again when the JVM ends or it is closed.
     *
     * @throws CannotStart with one line that says what to do
     */
    public static LocalMode start(LocalSettings settings, Progress progress) {
        var parts = new Parts();
        var hook = new Thread(() -> stopInTime(parts), "stop-local-mode");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return new LocalMode(settings, progress, parts, hook);
        } catch (RuntimeException e) {
            parts.stop();
            removeHook(hook);
            throw e;
        }
    }

    private LocalMode(LocalSettings settings, Progress progress, Parts parts, Thread hook) {
        this.parts = parts;
        this.hook = hook;
        this.folder = folder(settings);
        parts.add("folder", folder::discard);
        var lock = FolderLock.take(folder);
        parts.add("lock", lock::close);
        var log = LogFile.open(folder.log());
        parts.add("log", log::close);
        Ports.demand(settings.port());
        this.clock = clock(settings);

        var steps = new Steps(progress);
        this.registry = Registry.launch(folder.registry()); // it starts while the broker does
        parts.addProcess("registry", registry::close);
        this.broker = Broker.start(folder.broker());
        parts.add("broker", broker::close);
        steps.done("broker", broker.bootstrapServers());
        registry.await();
        steps.done("schema registry", registry.url());

        var properties = ServiceProperties.of(settings, folder, broker.bootstrapServers(), registry.url());
        prepare(properties);
        this.services = Services.start(clock, properties);
        parts.add("services", services::stop);
        services.openDoor();
        parts.add("door", services::closeDoor);
        services.awaitHealthy(READY_WITHIN);
        services.drive().ifPresent(ClockDrive::settle); // what was due when a run was killed
        endpoint(settings.clock()).write(folder.endpoint());
        parts.add("endpoint", this::removeEndpoint);
        steps.done("services", services.url().toString());
    }

    private static DataFolder folder(LocalSettings settings) {
        if (settings.data().isEmpty()) {
            Leftovers.sweep();
        }
        return settings.data().map(DataFolder::at).orElseGet(DataFolder::inTemporary);
    }

    private Clock clock(LocalSettings settings) {
        return switch (settings.clock()) {
            case SYSTEM -> Clock.systemUTC();
            case DRIVEN -> DrivenClock.open(folder.clock(), settings.from().orElseGet(Instant::now));
        };
    }

    private void prepare(Map<String, Object> properties) {
        var partitions = Integer.parseInt(String.valueOf(properties.get("detrain.partitions")));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            OpenTransactions.abort(admin);
            Topics.create(
                    admin, TopicNames.of(String.valueOf(properties.get("detrain.topic-prefix"))), partitions, (short)
                            1);
            new Serdes(registry.url()).register();
        } catch (IOException e) {
            throw new CannotStart("the schemas cannot be registered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    private Endpoint endpoint(ClockMode mode) {
        return new Endpoint(
                ProcessHandle.current().pid(),
                url(),
                broker.bootstrapServers(),
                registry.url(),
                mode,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private void removeEndpoint() {
        try {
            Files.deleteIfExists(folder.endpoint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services' HTTP door. */
    public URI url() {
        return services.url();
    }

    /** Whose time it is. */
    public Clock clock() {
        return clock;
    }

    /** Where the data are. */
    public DataFolder folder() {
        return folder;
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The schema registry's address, with Confluent's API. */
    public String registryUrl() {
        return registry.url();
    }

    /** The services' beans. */
    public ApplicationContext context() {
        return services.context();
    }

    /** Most memory that this process and the registry's held resident, in megabytes; empty where unknown. */
    public OptionalLong peakResidentMb() {
        var own = Memory.peakResidentMb();
        var beside = registry.peakResidentMb();
        return own.isPresent() && beside.isPresent()
                ? OptionalLong.of(own.getAsLong() + beside.getAsLong())
                : OptionalLong.empty();
    }

    /** Stops the services, and leaves broker and registry running. */
    void stopServices() {
        parts.stopThrough("services");
    }

    @Override
    public void close() {
        parts.stop();
        removeHook(hook);
    }

    private static void stopInTime(Parts parts) {
        var stopping = Thread.ofPlatform().daemon().name("stopping").start(parts::stop);
        try {
            if (!stopping.join(STOPS_WITHIN)) {
                parts.stopProcesses();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theHookIsRunning) {
            // it stops the same parts, once
        }
    }
}
