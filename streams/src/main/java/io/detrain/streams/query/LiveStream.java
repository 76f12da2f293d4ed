package io.detrain.streams.query;

import io.detrain.streams.listen.Cursor;
import io.detrain.streams.listen.Follower;
import io.detrain.streams.listen.Published;
import io.micronaut.http.sse.Event;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One client's live stream: what it has not taken yet waits here, up to a bound. A client that is slower than what happens
 * is told so and let go; it comes back where it left off.
 *
 * <p>Events are made when they are taken, so what waits is small.
 */
final class LiveStream implements Follower, Publisher<Event<LiveItem>>, Subscription {

    private final LiveWriter writer;
    private final int mostWaiting;
    private final Consumer<LiveStream> onEnd;
    private final Queue<Supplier<Event<LiveItem>>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger sending = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean letGo;
    private volatile boolean ended;
    private volatile boolean beatUnanswered;
    private volatile @Nullable Subscriber<? super Event<LiveItem>> client;

    /**
     * @param mostWaiting how many events may wait for the client
     * @param onEnd called once, when nothing more will be sent
     */
    LiveStream(LiveWriter writer, int mostWaiting, Consumer<LiveStream> onEnd) {
        this.writer = writer;
        this.mostWaiting = mostWaiting;
        this.onEnd = onEnd;
    }

    @Override
    public int room() {
        return mostWaiting / 2; // the rest is for what happens meanwhile
    }

    @Override
    public void begins(Cursor at) {
        offer(() -> Event.of(LiveItem.because("following")).name("open").id(at.text()));
    }

    @Override
    public void missed(Cursor at) {
        offer(() -> Event.of(LiveItem.because("too much has happened since; read what stands"))
                .name("reset")
                .id(at.text()));
    }

    /** Only the last event of what was committed together says where to go on: before it, some would be missed. */
    @Override
    public void hears(List<Published> news, Cursor after) {
        for (int i = 0; i < news.size(); i++) {
            var published = news.get(i);
            boolean last = i == news.size() - 1;
            offer(() -> last ? writer.event(published).id(after.text()) : writer.event(published));
        }
    }

    /** A sign of life, so that nothing on the way takes the connection for dead; lets go who has not taken the last. */
    void beat() {
        if (letGo || beatUnanswered) {
            letGo = true;
            end();
        } else {
            beatUnanswered = true;
            offer(() -> {
                beatUnanswered = false;
                return Event.of(LiveItem.because("alive")).name("beat");
            });
        }
    }

    private void offer(Supplier<Event<LiveItem>> event) {
        if (letGo || ended) {
            return;
        }
        if (waitingCount.incrementAndGet() > mostWaiting) {
            letGo = true;
            waiting.clear();
            waiting.add(() -> Event.of(LiveItem.because("too slow; come back with Last-Event-ID"))
                    .name("end"));
        } else {
            waiting.add(event);
        }
        send();
    }

    @Override
    public void subscribe(Subscriber<? super Event<LiveItem>> subscriber) {
        client = subscriber;
        subscriber.onSubscribe(this);
        send();
    }

    @Override
    public void request(long events) {
        demand.addAndGet(Math.min(events, Integer.MAX_VALUE));
        send();
    }

    @Override
    public void cancel() {
        ended = true;
        waiting.clear();
        finish();
    }

    private void end() {
        ended = true;
        waiting.clear();
        if (client == null) {
            finish(); // the answer was never asked for
        } else {
            send();
        }
    }

    /** True if it was too slow. */
    boolean wasLetGo() {
        return letGo;
    }

    /** One thread at a time sends for all. */
    private void send() {
        var to = client;
        if (to == null || sending.getAndIncrement() != 0) {
            return;
        }
        int round = 1;
        do {
            sendTo(to);
            round = sending.addAndGet(-round);
        } while (round != 0);
    }

    private void sendTo(Subscriber<? super Event<LiveItem>> to) {
        while (!ended && demand.get() > 0) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            waitingCount.decrementAndGet();
            demand.decrementAndGet();
            if (!sendTo(to, next)) {
                return;
            }
            if (letGo && waiting.isEmpty()) {
                ended = true;
            }
        }
        if (ended && finish()) {
            to.onComplete();
        }
    }

    /** False if it could not be read, such as while the schema registry is away: the client comes back. */
    private boolean sendTo(Subscriber<? super Event<LiveItem>> to, Supplier<Event<LiveItem>> next) {
        try {
            to.onNext(next.get());
            return true;
        } catch (SerializationException unreadable) {
            ended = true;
            if (finish()) {
                to.onError(unreadable);
            }
            return false;
        }
    }

    private boolean finish() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        onEnd.accept(this);
        return true;
    }
}
