package io.detrain.notifier.outbox;

import io.detrain.notifier.listen.Contacts;
import io.detrain.notifier.listen.Ear;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The notifier's one thread: hear, decide, record, send, and tell those who wait. */
final class Loop {

    private static final int ENOUGH = 10_000;
    private static final Duration BRIEFLY = Duration.ofMillis(2);
    private static final long RESULTS_NANOS = Duration.ofMillis(50).toNanos();
    private static final long NOTHING_NEW_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);

    private final Ear ear;
    private final Contacts contacts;
    private final Books books;
    private final Outbox outbox;
    private final Desk desk;
    private final Dispatch dispatch;
    private final Pace pace;
    private final Shown shown;
    private final Waiting waiting;
    private final Counts counts;
    private final Duration poll;
    private final Map<TopicPartition, Long> recorded = new HashMap<>();
    private long recordedAt;
    private boolean decided;

    /**
     * @param ear makes the ear, which tells this loop about its share of the athletes
     */
    Loop(
            Function<Ear.Share, Ear> ear,
            Contacts contacts,
            Books books,
            Outbox outbox,
            Desk desk,
            Dispatch dispatch,
            Pace pace,
            Shown shown,
            Waiting waiting,
            Counts counts,
            Duration poll) {
        this.contacts = contacts;
        this.books = books;
        this.outbox = outbox;
        this.desk = desk;
        this.dispatch = dispatch;
        this.pace = pace;
        this.shown = shown;
        this.waiting = waiting;
        this.counts = counts;
        this.poll = poll;
        this.ear = ear.apply(new Ours());
    }

    /** Works until it is told to stop; then waits for the answers that are still out, and records them. */
    void run(BooleanSupplier stopped) throws InterruptedException {
        waiting.all().forEach(Settling::forgetEnds);
        while (!stopped.getAsBoolean()) {
            step();
        }
        dispatch.finish(LAST_ANSWERS);
        desk.record();
        save();
    }

    private void step() {
        ear.hold(!pace.isDriven() && desk.waiting() > ENOUGH);
        var heard = ear.poll(desk.isBusy() || !waiting.isEmpty() ? BRIEFLY : poll);
        decided |= !heard.isEmpty();
        desk.hear(heard);
        contacts.look();
        waiting.all().forEach(this::look);
        desk.work();
        if (isWorthSaving()) {
            save();
        }
        desk.send();
        waiting.all().forEach(this::answer);
    }

    /** Once everything that stood in the topics is heard, the time up to the question has been lived. */
    private void look(Settling settling) {
        if (!settling.hasEnds()) {
            contacts.catchUp();
            settling.ends(ear.ends());
        }
        if (isHeard(settling)) {
            pace.lived(settling.until());
        }
    }

    private boolean isHeard(Settling settling) {
        var ends = settling.ends(Map.of());
        if (ends.isEmpty()) {
            settling.forgetEnds(); // nothing is assigned yet
            return false;
        }
        return ear.reached(ends);
    }

    private void answer(Settling settling) {
        if (settling.hasEnds() && isHeard(settling) && desk.isIdle(settling.until())) {
            settling.done().complete(null);
        }
    }

    /**
     * Decisions at once, before anything is sent. How attempts ended a little later and together, and what was only passed
     * over later still: each transaction holds up what is to be decided next.
     */
    private boolean isWorthSaving() {
        var age = System.nanoTime() - recordedAt;
        var results = !outbox.unsaved().isEmpty() && (pace.isDriven() || !waiting.isEmpty() || age > RESULTS_NANOS);
        return decided || desk.isSending() || results || age > NOTHING_NEW_NANOS;
    }

    private void save() {
        decided = false;
        recordedAt = System.nanoTime();
        var heard = new HashMap<>(ear.positions());
        heard.putAll(desk.firstWaiting());
        heard.entrySet().removeIf(place -> place.getValue().equals(recorded.get(place.getKey())));
        if (heard.isEmpty() && outbox.unsaved().isEmpty()) {
            return;
        }
        books.write(outbox.unsaved(), offsets(heard), ear.group());
        recorded.putAll(heard);
        outbox.moved().forEach(counts::count);
        shown.show(outbox.unsaved());
        outbox.saved();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> heard) {
        return heard.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> new OffsetAndMetadata(place.getValue())));
    }

    /** Reads the outbox of the athletes that we take over, and forgets those that we lose. */
    private final class Ours implements Ear.Share {

        @Override
        public void taken(Set<Integer> partitions) {
            books.read(partitions, outbox::restore);
            outbox.restored(shown::show);
        }

        @Override
        public void lost() {
            outbox.clear();
            desk.forget();
            shown.clear();
            recorded.clear();
        }
    }
}
