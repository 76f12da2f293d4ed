package io.detrain.bench.cluster;

import io.detrain.bench.life.Past;
import io.detrain.bench.life.RawMemory;
import io.detrain.bench.life.Runner;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.AthleteKey;
import io.detrain.streams.topology.SeededState;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.wire.EventReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many athletes with full lives behind them, on the morning of a day. A few lives are lived, and everybody has one of them.
 *
 * @param size how many athletes
 */
public final class Crowd {

    /** The day that is open. */
    public static final LocalDate TODAY = Runner.FIRST.plusDays(Past.FULL_DAYS - 1);
    /** In the evening of it: no day is due. */
    public static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    /** Over which the days of a time zone open. */
    public static final Duration DAY_SPREAD = Duration.ofMinutes(60);

    /** Days at whose events an event of today looks, and some more. */
    public static final int RECENT_DAYS = 4;

    private static final int LIVES = 3;

    private final int size;
    private final long seed;
    private final Wire wire;
    private final List<Life> lives;

    private record Life(Ledger ledger, byte[] state, RawMemory rows) {}

    public Crowd(int size, long seed, Wire wire) {
        this.size = size;
        this.seed = seed;
        this.wire = wire;
        this.lives = IntStream.range(0, Math.clamp(size / 100, 1, LIVES))
                .mapToObj(each -> life(new Past(Runner.of(each, seed), TODAY, wire)))
                .toList();
    }

    private Crowd(int size, long seed, Wire wire, List<Life> lives) {
        this.size = size;
        this.seed = seed;
        this.wire = wire;
        this.lives = lives;
    }

    /** The first of them. */
    public Crowd first(int count) {
        return new Crowd(count, seed, wire, lives);
    }

    private static Life life(Past past) {
        return new Life(past.ledger(), SeededState.encoded(past.ledger()), past.rawRows());
    }

    /** How many athletes. */
    public int size() {
        return size;
    }

    /** One of them. */
    public Runner runner(int number) {
        return Runner.of(number, seed);
    }

    /** Whose events of the past can still come, or be edited: one in ten. */
    public static boolean mayBeLate(int number) {
        return number % 10 == 0;
    }

    /** Mean size of a state. */
    public double stateBytes() {
        return lives.stream().mapToInt(life -> life.state.length).average().orElse(0);
    }

    /**
     * Writes the changelogs of an application as if it had judged all these lives.
     *
     * @param lateDays days of which those who may be late have their events remembered
     * @return how many records that were
     */
    public long seed(Cluster cluster, String application, int lateDays) {
        cluster.create(SeededState.STORES.stream()
                .map(store -> changelog(application, store))
                .toList());
        var reader = wire.reader();
        try (var loader = cluster.loader()) {
            for (var number = 0; number < size; number++) {
                seed(loader, reader, application, number, mayBeLate(number) ? lateDays : RECENT_DAYS);
            }
            return loader.count();
        }
    }

    private void seed(Loader loader, EventReader reader, String application, int number, int days) {
        var owner = runner(number).key();
        var partition = partition(owner);
        var state = new SeededState(
                owner, reader, (store, key, value) -> loader.put(changelog(application, store), partition, key, value));
        var life = lives.get(number % lives.size());
        state.ledger(life.ledger, life.state, DAY_SPREAD);
        life.rows.visit(TODAY.minusDays(days), (id, date, raw) -> state.row(reader.read(raw), raw));
    }

    /** Name of a store's changelog. */
    public static String changelog(String application, String store) {
        return application + "-" + store + "-changelog";
    }

    /** Partition of an athlete. */
    public static int partition(AthleteKey owner) {
        return owner.partition(Cluster.PARTITIONS);
    }
}
