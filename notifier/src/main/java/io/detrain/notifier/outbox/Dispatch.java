package io.detrain.notifier.outbox;

import io.detrain.notifier.channel.Channel;
import io.detrain.notifier.channel.Message;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, on threads of each endpoint's own: one that hangs holds up itself alone. */
final class Dispatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final int queue;
    private final int sending;
    private final Map<Address, ThreadPoolExecutor> lanes = new HashMap<>();
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();

    Dispatch(int queue, int sending) {
        this.queue = queue;
        this.sending = sending;
    }

    /** False if so many wait for this endpoint that the message stays where it is. */
    boolean hasRoom(Channel channel) {
        return lane(channel).getQueue().remainingCapacity() > 0;
    }

    void send(Channel channel, Message message) {
        CompletableFuture.supplyAsync(() -> channel.deliver(message), lane(channel))
                .exceptionally(bug -> bug(channel, bug))
                .thenAccept(delivery -> ended.add(new Attempt(message.notice(), message.moment(), delivery)));
    }

    private static Delivery bug(Channel channel, Throwable bug) {
        LOG.error("channel={} reason=bug type={}", channel.address().channel(), bug.toString());
        return Delivery.deferred("bug");
    }

    /** Attempts that have ended since the last call. */
    List<Attempt> ended() {
        var attempts = new ArrayList<Attempt>();
        ended.drainTo(attempts);
        return attempts;
    }

    private ThreadPoolExecutor lane(Channel channel) {
        return lanes.computeIfAbsent(channel.address(), address -> {
            var threads = channel.oneAtATime() ? 1 : sending;
            var names = Thread.ofVirtual().name("send-" + address.channel() + "-", 0);
            return new ThreadPoolExecutor(
                    threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), names.factory());
        });
    }

    /** Waits for what is on its way, so that its end can be recorded; what only waits stays in the outbox. */
    void finish(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        for (var lane : lanes.values()) {
            lane.getQueue().clear();
            lane.shutdown();
        }
        for (var lane : lanes.values()) {
            lane.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    }
}
