package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.streams.boot.Progress;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.RepairNeed;
import io.detrain.streams.training.RowChange;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.Lately;
import io.detrain.streams.wire.StandingReader;
import io.detrain.streams.wire.StateCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** The shell of the Coach: loads, asks, stores, forwards. Knows when days open, and nothing about training. */
public final class CoachProcessor implements Processor<String, byte[], String, Judgement> {

    private static final Duration BUDGET = Duration.ofMillis(10); // a longer punctuation would hold up the commit
    private static final Duration REPAIR_EVERY = Duration.ofMillis(50); // what comes in has the greater share
    private static final int KEPT_LEDGERS = 16; // of some 100 kB; an athlete's events come together

    private final Coaches coaches;
    private final EventReader reader;
    private final Clock clock;
    private final Duration punctuateEvery;
    private final Progress progress;
    private final DayStart dayStart;
    private final Lately<Ledger> ledgers = new Lately<>(KEPT_LEDGERS, StateCodec::decode);
    private final StandingReader standing;
    private final RepairDesk desk;

    private ProcessorContext<String, Judgement> context;
    private KeyValueStore<String, byte[]> athletes;
    private KeyValueStore<Bytes, byte[]> rows;
    private DueIndex due;
    private Repairs repairs;
    private Mending mending;
    private Haste haste;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    public CoachProcessor(
            Coaches coaches,
            EventReader reader,
            Clock clock,
            Duration punctuateEvery,
            DayStart dayStart,
            Progress progress,
            StandingReader standing,
            RepairDesk desk) {
        this.coaches = coaches;
        this.reader = reader;
        this.clock = clock;
        this.punctuateEvery = punctuateEvery;
        this.dayStart = dayStart;
        this.progress = progress;
        this.standing = standing;
        this.desk = desk;
    }

    @Override
    public void init(ProcessorContext<String, Judgement> context) {
        this.context = context;
        athletes = context.getStateStore(TrainingTopology.ATHLETES);
        rows = context.getStateStore(TrainingTopology.ROWS);
        due = new DueIndex(context.getStateStore(TrainingTopology.DUE));
        var partition = context.taskId().partition();
        progress.assigned(partition);
        repairs = new Repairs(
                context.getStateStore(TrainingTopology.REPAIRS),
                new Histories(context.getStateStore(TrainingTopology.HISTORIES)),
                standing,
                desk,
                partition);
        mending = new Mending(repairs, athletes, this::rowsOf, coaches, reader, BUDGET, this::replace);
        haste = new Haste(context);
        context.schedule(punctuateEvery, PunctuationType.WALL_CLOCK_TIME, unused -> openDueDays());
        context.schedule(REPAIR_EVERY, PunctuationType.WALL_CLOCK_TIME, unused -> mending.goOn());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var at = context.recordMetadata();
        if (at.filter(each -> Topics.REPAIR.isNameOf(each.topic())).isPresent()) {
            mending.take(record);
            progress.changed(context.taskId().partition());
            return;
        }
        try {
            if (record.value() != null) { // a tombstone erases; what was folded of it goes with the athlete's erasure
                var outcomes = judge(
                        AthleteKey.ownerOf(record.key()),
                        record.value(),
                        at.map(RecordMetadata::offset).orElse(0L));
                haste.after(outcomes, record.timestamp());
            }
        } finally {
            at.ifPresent(each -> progress.handled(each.partition(), each.offset(), record.timestamp()));
        }
    }

    private List<Outcome> judge(AthleteKey owner, byte[] raw, long offset) {
        var event = reader.read(raw);
        var stored = Optional.ofNullable(athletes.get(owner.text())).map(ledgers::of);
        var before = stored.orElseGet(Ledger::empty);
        progress.counts().heard(event, before.lastOpenedDay());
        var now = clock.instant();
        var dueBefore = stored.map(ledger -> dayStart.next(owner, ledger));

        var coach = coaches.of(owner.tenant());
        var heard = coach.decide(before, rowsOf(owner), event);
        apply(owner, heard, now, Optional.of(new Incoming(event, raw)));
        var ledger = heard.ledger();
        if (stored.isEmpty()) { // an athlete's first event opens their first day
            var opened = coach.openDay(ledger, rowsOf(owner), dayStart.today(ledger, now));
            apply(owner, opened, now, Optional.empty());
            ledger = opened.ledger();
        }
        if (!ledger.equals(before)) {
            save(owner, ledger, dueBefore);
        }
        if (RepairNeed.isAsked(event, heard, ledger, rowsOf(owner))) {
            repairs.ask(owner, offset);
        }
        repairs.heard(owner, event, raw);
        return heard.outcomes();
    }

    private void replace(Repair repair, Ledger before) {
        var owner = repair.owner();
        var refold = repair.refold();
        rowsOf(owner).replace(repair.rows());
        publish(owner, refold.corrections(before.standing(), repair.published()), clock.instant());
        save(owner, refold.ledger(), Optional.of(dayStart.next(owner, before)));
        progress.changed(context.taskId().partition());
        repairs.done(repair); // whoever hears of it can wait for the commit
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
        publish(owner, decision.outcomes(), judgedAt);
    }

    private void publish(AthleteKey owner, List<Outcome> outcomes, Instant judgedAt) {
        for (var outcome : outcomes) {
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
        repairs.close();
    }
}
