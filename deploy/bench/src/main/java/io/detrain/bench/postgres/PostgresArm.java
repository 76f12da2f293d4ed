package io.detrain.bench.postgres;

import io.detrain.bench.cluster.Crowd;
import io.detrain.bench.cluster.EventLog;
import io.detrain.bench.cluster.Window;
import io.detrain.bench.life.Runner;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.topology.JudgementWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The far baseline: the first events of the same log, handed over in memory, for a few of the athletes. */
public final class PostgresArm implements AutoCloseable {

    private static final int ATHLETES = 20; // a small table is in favour of the database

    private final Database database;
    private final Recomputing consumer;
    private final EventLog log;
    private final Wire wire;
    private long next;

    private PostgresArm(Database database, EventLog log, Wire wire) {
        this.database = database;
        this.log = log;
        this.wire = wire;
        this.consumer = new Recomputing(database.connection(), wire.reader(), new JudgementWriter(wire.serdes()));
    }

    /** Ready with the past of its athletes; empty where PostgreSQL does not run. */
    public static Optional<PostgresArm> start(Crowd crowd, Wire wire) {
        return Database.start().map(database -> {
            var few = crowd.first(Math.min(ATHLETES, crowd.size()));
            var arm = new PostgresArm(database, new EventLog(few, wire, 0), wire);
            arm.load(few);
            return arm;
        });
    }

    private void load(Crowd crowd) {
        try {
            for (var number = 0; number < crowd.size(); number++) {
                consumer.load(past(crowd.runner(number)), wire);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not take the past", e);
        }
    }

    private static List<AthleteEvent> past(Runner runner) {
        var events = new ArrayList<>(List.of(runner.profile()));
        for (var date = Runner.FIRST; date.isBefore(Crowd.TODAY); date = date.plusDays(1)) {
            events.addAll(runner.on(date));
        }
        return events;
    }

    /** Goes on where it stopped, for a time or a number of events. */
    public Window measured(Duration most, long events) {
        var from = System.nanoTime();
        var first = next;
        try {
            do {
                var event = log.event(next++);
                consumer.hear(event, wire.bytes(event), Crowd.TODAY);
            } while (next - first < events && System.nanoTime() - from < most.toNanos());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
        return new Window(System.nanoTime() - from, next - first, 0, 0, 0);
    }

    /** Milliseconds that an event waited for the database. */
    public double databaseMillis() {
        return consumer.databaseNanos() / 1e6 / Math.max(1, next);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
