package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.boot.Progress;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.RowChange;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.Lately;
import io.detrain.streams.wire.StateCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The shell of the Coach: loads, asks, stores, forwards. Knows when days open, and nothing about training. */
public final class CoachProcessor implements Processor<String, byte[], String, Judgement> {

    private static final Duration BUDGET = Duration.ofMillis(20); // a longer punctuation would hold up the commit

    private static final int KEPT_LEDGERS = 16; // of some 100 kB; an athlete's events come together

    private final Coaches coaches;
    private final EventReader reader;
    private final Clock clock;
    private final Duration punctuateEvery;
    private final Progress progress;
    private final DayStart dayStart;
    private final Lately<Ledger> ledgers = new Lately<>(KEPT_LEDGERS, StateCodec::decode);

    private ProcessorContext<String, Judgement> context;
    private KeyValueStore<String, byte[]> athletes;
    private KeyValueStore<Bytes, byte[]> rows;
    private DueIndex due;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    public CoachProcessor(
            Coaches coaches,
            EventReader reader,
            Clock clock,
            Duration punctuateEvery,
            DayStart dayStart,
            Progress progress) {
        this.coaches = coaches;
        this.reader = reader;
        this.clock = clock;
        this.punctuateEvery = punctuateEvery;
        this.dayStart = dayStart;
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<String, Judgement> context) {
        this.context = context;
        athletes = context.getStateStore(TrainingTopology.ATHLETES);
        rows = context.getStateStore(TrainingTopology.ROWS);
        due = new DueIndex(context.getStateStore(TrainingTopology.DUE));
        progress.assigned(context.taskId().partition());
        context.schedule(punctuateEvery, PunctuationType.WALL_CLOCK_TIME, unused -> openDueDays());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            if (record.value() != null) { // a tombstone erases; what was folded of it goes with the athlete's erasure
                judge(AthleteKey.ownerOf(record.key()), record.value());
            }
        } finally {
            context.recordMetadata().ifPresent(at -> progress.handled(at.partition(), at.offset(), record.timestamp()));
        }
    }

    private void judge(AthleteKey owner, byte[] raw) {
        var event = reader.read(raw);
        var stored = Optional.ofNullable(athletes.get(owner.text())).map(ledgers::of);
        var before = stored.orElseGet(Ledger::empty);
        progress.counts().heard(event, before.lastOpenedDay());
        var now = clock.instant();
        var dueBefore = stored.map(ledger -> dayStart.next(owner, ledger));

        var coach = coaches.of(owner.tenant());
        var decision = coach.decide(before, rowsOf(owner), event);
        apply(owner, decision, now, Optional.of(new Incoming(event, raw)));
        if (stored.isEmpty()) { // an athlete's first event opens their first day
            var today = dayStart.today(decision.ledger(), now);
            decision = coach.openDay(decision.ledger(), rowsOf(owner), today);
            apply(owner, decision, now, Optional.empty());
        }
        if (!decision.ledger().equals(before)) {
            save(owner, decision.ledger(), dueBefore);
        }
    }

    private void openDueDays() {
        var partition = context.taskId().partition();
        var now = clock.instant();
        var stop = System.nanoTime() + BUDGET.toNanos();
        for (var next = due.next(now); next.isPresent(); next = due.next(now)) {
            openDay(next.get());
            progress.opened(partition, next.get().at());
            if (System.nanoTime() > stop) {
                return;
            }
        }
        progress.openedUntil(partition, now);
        if (progress.isCommitAwaited()) {
            context.commit();
        }
    }

    private void openDay(DueIndex.Due entry) {
        var parts = entry.owner().split("/", 2);
        var owner = new AthleteKey(parts[0], parts[1]);
        var stored = athletes.get(entry.owner());
        if (stored == null) { // nobody's: it must not hold up those behind it
            due.remove(entry);
            return;
        }
        var ledger = ledgers.of(stored);
        var dueAt = dayStart.next(owner, ledger);
        if (!dueAt.equals(entry.at())) { // written under another spread: the ledger knows better
            due.move(entry.owner(), Optional.of(entry.at()), dueAt);
            return;
        }
        var decision = coaches.of(owner.tenant())
                .openDay(
                        ledger,
                        rowsOf(owner),
                        ledger.lastOpenedDay().orElseThrow().plusDays(1));
        apply(owner, decision, entry.at(), Optional.empty());
        save(owner, decision.ledger(), Optional.of(entry.at()));
    }

    /** The event in hand and its bytes. */
    private record Incoming(TrainingEvent event, byte[] raw) {}

    private void apply(AthleteKey owner, Decision decision, Instant judgedAt, Optional<Incoming> incoming) {
        var owned = rowsOf(owner);
        for (var change : decision.rows()) {
            switch (change) {
                case RowChange.Put(TrainingEvent event, var previousDate) ->
                    owned.put(event, incoming.orElseThrow().raw(), previousDate);
                case RowChange.Expire(String id, var date) -> owned.remove(id, date);
            }
        }
        for (var outcome : decision.outcomes()) {
            progress.counts().said(outcome);
            var judgement = new Judgement(owner, outcome, judgedAt);
            // Kafka's own time: the broker deletes what is old and refuses what is of the future
            context.forward(new Record<>(judgement.key(), judgement, context.currentSystemTimeMs()));
        }
    }

    private void save(AthleteKey owner, Ledger ledger, Optional<Instant> dueBefore) {
        var bytes = StateCodec.encode(ledger);
        ledgers.wrote(bytes, ledger);
        athletes.put(owner.text(), bytes);
        due.move(owner.text(), dueBefore, dayStart.next(owner, ledger));
    }

    private AthleteRows rowsOf(AthleteKey owner) {
        return new AthleteRows(rows, reader, owner);
    }

    @Override
    public void close() {
        progress.revoked(context.taskId().partition());
    }
}
