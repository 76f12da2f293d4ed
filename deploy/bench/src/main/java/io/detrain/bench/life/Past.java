package io.detrain.bench.life;

import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.RuleSet;
import io.detrain.streams.wire.EventReader;
import java.time.LocalDate;

/** A life as it was lived, event by event and day by day, up to a morning: all is remembered that ever will be. */
public final class Past {

    /** Days of a full one. */
    public static final int FULL_DAYS = 470;

    private final Coach coach = new Coach(RuleSet.standard());
    private final Memory rows = new Memory();
    private final Wire wire;
    private final EventReader reader;
    private final RawMemory rawRows;
    private Ledger ledger = Ledger.empty();

    /** Lives until the day has opened and nothing of it is known yet. */
    public Past(Runner runner, LocalDate today, Wire wire) {
        this.wire = wire;
        this.reader = wire.reader();
        this.rawRows = new RawMemory(reader);
        hears(runner.profile());
        for (var date = Runner.FIRST; date.isBefore(today); date = date.plusDays(1)) {
            opens(date);
            runner.on(date).forEach(this::hears);
        }
        opens(today);
    }

    /** One more event. */
    public void hears(AthleteEvent event) {
        var raw = wire.bytes(event);
        apply(coach.decide(ledger, rows, reader.read(raw)));
        rawRows.put(event.getEventId(), event.getLocalDate(), raw);
    }

    private void opens(LocalDate date) {
        apply(coach.openDay(ledger, rows, date));
    }

    private void apply(Decision decision) {
        ledger = decision.ledger();
        decision.rows().forEach(rows::apply);
    }

    /** What is remembered. */
    public Ledger ledger() {
        return ledger;
    }

    /** The events in memory. */
    public Memory rows() {
        return rows;
    }

    /** The events as bytes. */
    public RawMemory rawRows() {
        return rawRows;
    }
}
