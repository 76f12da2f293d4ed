package io.detrain.bench.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A PostgreSQL server of one's own, with its default durability: every commit is on disk. */
final class Database implements AutoCloseable {

    private static final String TABLES = """
            CREATE TABLE events (
              athlete text NOT NULL,
              id text NOT NULL,
              revision bigint NOT NULL,
              local_date date NOT NULL,
              raw bytea NOT NULL,
              PRIMARY KEY (athlete, id));
            CREATE INDEX events_by_date ON events (athlete, local_date);
            CREATE TABLE judgements (
              athlete text NOT NULL,
              id text NOT NULL,
              raw bytea NOT NULL,
              PRIMARY KEY (athlete, id));
            """;

    private final EmbeddedPostgres server;
    private final Connection connection;

    private Database(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        this.connection = server.getPostgresDatabase().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        connection.setAutoCommit(false);
    }

    /** Empty where there are no binaries for this machine, or they do not run. */
    static Optional<Database> start() {
        try {
            return Optional.of(new Database(EmbeddedPostgres.start()));
        } catch (IOException | SQLException | IllegalStateException notHere) {
            return Optional.empty();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException gone) {
            // the server is stopped anyway
        }
        server.close();
    }
}
