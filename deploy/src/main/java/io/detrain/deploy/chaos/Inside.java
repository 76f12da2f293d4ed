package io.detrain.deploy.chaos;

import io.detrain.streams.boot.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Members within this process, where nothing can be killed: what comes nearest to it is done instead. */
final class Inside {

    private static final long DIES_WITHIN_MS = 2_000;

    private Inside() {}

    /** A broker; to kill it is to stop it. */
    static Member broker(String name, Supplier<? extends AutoCloseable> start) {
        return new Server(name, start);
    }

    /** An instance; to kill it is to have its threads die in the middle of an event, and not to let it commit. */
    static Member instance(String label, InstancePlace place, Clock clock) {
        return new Service(label, place, clock);
    }

    private static final class Server implements Member {
        private final String name;
        private final Supplier<? extends AutoCloseable> start;
        private Optional<AutoCloseable> running = Optional.empty();

        Server(String name, Supplier<? extends AutoCloseable> start) {
            this.name = name;
            this.start = start;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            running = Optional.of(start.get());
        }

        @Override
        public void stop() {
            running.ifPresent(each -> {
                try {
                    each.close();
                } catch (Exception e) { // all that closing may declare
                    throw new IllegalStateException(name + " does not stop", e);
                }
            });
            running = Optional.empty();
        }

        @Override
        public void kill() {
            stop();
        }

        @Override
        public void pause(Duration length) {
            stop();
            LockSupport.parkNanos(length.toNanos());
            start();
        }

        @Override
        public boolean isAlive() {
            return running.isPresent();
        }

        @Override
        public Optional<String> whyNotReady() {
            return running.isPresent() ? Optional.empty() : Optional.of("stopped");
        }

        @Override
        public void close() {
            stop();
        }
    }

    private static final class Service implements Member {
        private final String label;
        private final InstancePlace place;
        private final Clock clock;
        private Optional<Running> running = Optional.empty();

        private record Running(Instance instance, FaultyClock clock) {}

        Service(String label, InstancePlace place, Clock clock) {
            this.label = label;
            this.place = place;
            this.clock = clock;
        }

        @Override
        public String name() {
            return label;
        }

        @Override
        public void start() {
            var faulty = new FaultyClock(clock);
            running = Optional.of(new Running(Instance.start(place.settings(), place.cluster(), faulty), faulty));
        }

        @Override
        public void stop() {
            running.ifPresent(each -> each.instance().close());
            running = Optional.empty();
        }

        @Override
        public void kill() {
            running.ifPresent(each -> {
                try {
                    each.clock().kill(DIES_WITHIN_MS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            stop();
        }

        @Override
        public void pause(Duration length) {
            running.ifPresent(each -> {
                each.clock().hold();
                LockSupport.parkNanos(length.toNanos());
                each.clock().release();
            });
        }

        @Override
        public boolean isAlive() {
            return running.filter(each -> each.instance().whyNotAlive().isEmpty())
                    .isPresent();
        }

        @Override
        public Optional<String> whyNotReady() {
            return running.map(each -> each.instance().whyNotReady()).orElseGet(() -> Optional.of("stopped"));
        }

        @Override
        public void close() {
            stop();
        }
    }
}
