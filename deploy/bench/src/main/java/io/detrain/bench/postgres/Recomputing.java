package io.detrain.bench.postgres;

import io.detrain.bench.life.Memory;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.topology.Judgement;
import io.detrain.streams.topology.JudgementWriter;
import io.detrain.streams.topology.SeededState;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.RuleSet;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A consumer that keeps events and judgements in tables and no state: for each event it stores it, selects the athlete's
 * window, judges it anew with the same Coach, stores what it says, and commits.
 */
final class Recomputing {

    private static final String STORE = """
            INSERT INTO events VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (athlete, id) DO UPDATE
            SET revision = excluded.revision, local_date = excluded.local_date, raw = excluded.raw
            WHERE events.revision < excluded.revision""";
    private static final String WINDOW =
            "SELECT raw FROM events WHERE athlete = ? AND local_date > ? ORDER BY local_date, id";
    private static final String JUDGE = """
            INSERT INTO judgements VALUES (?, ?, ?)
            ON CONFLICT (athlete, id) DO UPDATE SET raw = excluded.raw""";

    private final Connection connection;
    private final EventReader reader;
    private final JudgementWriter writer;
    private final Coach coach = new Coach(RuleSet.standard());
    private long databaseNanos;

    Recomputing(Connection connection, EventReader reader, JudgementWriter writer) {
        this.connection = connection;
        this.reader = reader;
        this.writer = writer;
    }

    /** Stores an event, judges the athlete anew, stores the judgements. */
    void hear(AthleteEvent event, byte[] raw, LocalDate today) throws SQLException {
        store(event, raw);
        var events = window(event.getAthlete(), today.minusDays(Ledger.WINDOW_DAYS));
        var decision = judged(events, today);
        for (var outcome : decision.outcomes()) {
            if (mayBeNew(outcome, event)) {
                store(new Judgement(owner(event), outcome, event.getReceivedAt()));
            }
        }
        timed(connection::commit);
    }

    private static AthleteKey owner(AthleteEvent event) {
        return new AthleteKey(event.getTenant(), event.getAthlete());
    }

    /** In favour of the database: of the days, only those are written that the event can have changed. */
    private static boolean mayBeNew(Outcome outcome, AthleteEvent event) {
        return switch (outcome) {
            case Outcome.DayJudged(var day) -> !day.date().isBefore(event.getLocalDate());
            case Outcome.FlagJudged flag -> true;
            case Outcome.PlanJudged plan -> true;
        };
    }

    /** The whole window from nothing: all that is known, and then the day opens. */
    private Decision judged(List<TrainingEvent> events, LocalDate today) {
        var ledger = Ledger.empty();
        var rows = new Memory();
        for (var event : events) {
            var decision = coach.decide(ledger, rows, event);
            ledger = decision.ledger();
            decision.rows().forEach(rows::apply);
        }
        return coach.openDay(ledger, rows, today);
    }

    private void store(AthleteEvent event, byte[] raw) throws SQLException {
        try (var statement = connection.prepareStatement(STORE)) {
            fill(statement, event, raw);
            timed(statement::executeUpdate);
        }
    }

    private static void fill(PreparedStatement statement, AthleteEvent event, byte[] raw) throws SQLException {
        statement.setString(1, event.getAthlete());
        statement.setString(2, event.getEventId());
        statement.setLong(3, event.getRevision());
        statement.setDate(4, Date.valueOf(event.getLocalDate()));
        statement.setBytes(5, raw);
    }

    private List<TrainingEvent> window(String athlete, LocalDate after) throws SQLException {
        var raws = new ArrayList<byte[]>();
        try (var statement = connection.prepareStatement(WINDOW)) {
            statement.setString(1, athlete);
            statement.setDate(2, Date.valueOf(after));
            timed(() -> {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        raws.add(rows.getBytes(1));
                    }
                }
            });
        }
        return raws.stream().map(reader::read).toList();
    }

    private void store(Judgement judgement) throws SQLException {
        var topic = SeededState.topic(judgement);
        var bytes = writer.serializer().serialize(topic, judgement);
        try (var statement = connection.prepareStatement(JUDGE)) {
            statement.setString(1, judgement.owner().athlete());
            statement.setString(2, SeededState.key(judgement));
            statement.setBytes(3, bytes);
            timed(statement::executeUpdate);
        }
    }

    /** What the database does. */
    private interface Query {
        void run() throws SQLException;
    }

    private void timed(Query query) throws SQLException {
        var from = System.nanoTime();
        query.run();
        databaseNanos += System.nanoTime() - from;
    }

    /** Time spent waiting for the database. */
    long databaseNanos() {
        return databaseNanos;
    }

    /** Loads what was remembered before, many at once. */
    void load(List<AthleteEvent> events, Wire wire) throws SQLException {
        try (var statement = connection.prepareStatement(STORE)) {
            for (var event : events) {
                fill(statement, event, wire.bytes(event));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }
}
