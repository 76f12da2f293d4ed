package io.detrain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What only one test process of this machine's user does at a time: starting a cluster.
 *
 * <p>Its ports are chosen by trying them, let go, and taken again when the broker is up. Of two processes that start one
 * in the same second, now and then one finds a port of its own taken by the other.
 */
public final class OneByOne {

    private static final Path LOCK = Path.of(
            System.getProperty("java.io.tmpdir"), "detrain-cluster-start-" + System.getProperty("user.name") + ".lock");
    private static final ReentrantLock HERE = new ReentrantLock();

    private OneByOne() {}

    /** What the start gives, once no other is under way. */
    public static <T> T get(Supplier<T> start) {
        try {
            return call(start::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T call(Callable<T> start) throws Exception {
        HERE.lock(); // the file's lock keeps other processes out, not other threads
        try (var file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            return start.call();
        } finally {
            HERE.unlock();
        }
    }
}
