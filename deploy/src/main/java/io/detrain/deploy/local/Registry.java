package io.detrain.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schema registry beside this JVM: started or taken over, watched, started again if it dies. */
public final class Registry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    // Ctrl-C reaches the child too: by then close() has been called
    private static final long RESTART_AFTER_MS = 500;

    private final Path folder;
    private RegistryProcess process;
    private boolean closed;

    private Registry(Path folder, RegistryProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /** Takes over the one that a killed run left, or starts one; call {@link #await()} before using it. */
    public static Registry launch(Path folder) {
        var registry = new Registry(folder, orphanOrNew(folder));
        registry.watch();
        return registry;
    }

    private static RegistryProcess orphanOrNew(Path folder) {
        var orphan = RegistryProcess.orphan(folder);
        if (orphan.isPresent() && orphan.get().answers()) {
            return orphan.get();
        }
        orphan.ifPresent(process -> process.end(folder));
        return RegistryProcess.launch(folder, Ports.free());
    }

    /** Waits until it answers. */
    public Registry await() {
        if (!current().awaitAnswer(STARTS_WITHIN)) {
            throw new CannotStart("the schema registry does not answer: see " + folder.resolve("registry.log"));
        }
        return this;
    }

    private synchronized void watch() {
        var _ = process.handle()
                .onExit()
                .thenRunAsync(
                        this::restart, CompletableFuture.delayedExecutor(RESTART_AFTER_MS, TimeUnit.MILLISECONDS));
    }

    private synchronized void restart() {
        if (closed) {
            return;
        }
        LOG.warn("registry ended, starting it again port={}", process.port());
        process = RegistryProcess.launch(folder, process.port()); // the services know this port
        watch();
    }

    synchronized RegistryProcess current() {
        return process;
    }

    /** Its address, with Confluent's API. */
    public String url() {
        return current().url();
    }

    OptionalLong peakResidentMb() {
        return Memory.peakResidentMb(current().handle().pid());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        current().end(folder);
    }
}
