package io.detrain.streams.replay;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.streams.topology.Coaches;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.LedgerDifference;
import io.detrain.streams.training.Refold;
import io.detrain.streams.wire.NewerState;
import io.detrain.streams.wire.StandingReader;
import io.detrain.streams.wire.StateCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Folds every athlete anew from the log and holds the running states, and the flags and plans that are published,
 * against that, byte for byte.
 *
 * <p>What runs may run on: an athlete who differs is looked at again, as something may have been heard in between.
 */
public final class RebuildDiff {

    private static final int LOOKS = 3;
    private static final Duration PAUSE = Duration.ofMillis(500); // what is being heard is heard by then

    private final String bootstrapServers;
    private final TopicNames topics;
    private final String application;
    private final Coaches coaches;
    private final Lives lives;
    private final StandingReader said;
    private final IntConsumer progress;

    /** An athlete whose state or judgements are not what the log makes of them. */
    public record Different(AthleteKey owner, LedgerDifference first) {}

    /**
     * What came out.
     *
     * @param compared athletes who were compared
     * @param unheard records of the log that were not heard in the time that they had
     * @param pending athletes who wait for a repair, and were not
     */
    public record Result(int compared, long unheard, List<AthleteKey> pending, List<Different> different) {

        public Result {
            pending = List.copyOf(pending);
            different = List.copyOf(different);
        }

        /** Whether all was heard, and every athlete was compared and is equal. */
        public boolean isEqual() {
            return unheard == 0 && pending.isEmpty() && different.isEmpty();
        }
    }

    /**
     * @param topics what runs reads and writes
     * @param application id of the streams application whose state is compared
     * @param coaches by the rules that it runs with
     * @param progress is told how many athletes were looked at
     */
    public RebuildDiff(
            String bootstrapServers,
            TopicNames topics,
            Serdes serdes,
            String application,
            Coaches coaches,
            IntConsumer progress) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.application = application;
        this.coaches = coaches;
        this.lives = new Lives(serdes);
        this.said = new StandingReader(serdes);
        this.progress = progress;
    }

    /**
     * Compares all, once what is in the log at the call is heard.
     *
     * @param patience how long that may take; then it compares what there is
     */
    public Result compare(Duration patience) {
        try (var lag = new Lag(bootstrapServers, topics, application);
                var log = new LogScan(bootstrapServers, Pace.FREE)) {
            var looked = new Looked(lag.await(patience));
            Slices.forEach(topics, log, (partition, slice) -> compare(partition, slice, log, looked));
            return looked.result();
        }
    }

    /** What was seen so far. */
    private static final class Looked {
        private final long unheard;
        private int compared;
        private final List<AthleteKey> pending = new ArrayList<>();
        private final List<Different> different = new ArrayList<>();

        Looked(long unheard) {
            this.unheard = unheard;
        }

        Result result() {
            return new Result(compared, unheard, pending, different);
        }
    }

    private void compare(int partition, Predicate<String> slice, LogScan log, Looked looked) {
        var look = Look.at(partition, slice, topics, application, log);
        var again = new TreeSet<String>();
        for (var owner : look.owners()) {
            if (look.isPending(owner)) {
                looked.pending.add(AthleteKey.ownerOf(owner));
            } else {
                if (difference(owner, look).isPresent()) {
                    again.add(owner);
                }
                progress.accept(++looked.compared);
            }
        }
        lookAgain(partition, again, log)
                .forEach((owner, first) -> looked.different.add(new Different(AthleteKey.ownerOf(owner), first)));
    }

    private Map<String, LedgerDifference> lookAgain(int partition, Set<String> owners, LogScan log) {
        var different = new TreeMap<String, LedgerDifference>();
        Set<String> left = owners;
        for (var i = 1; i < LOOKS && !left.isEmpty(); i++) {
            different.clear();
            LockSupport.parkNanos(PAUSE.toNanos());
            var look = Look.at(partition, left::contains, topics, application, log);
            left.forEach(owner -> difference(owner, look).ifPresent(first -> different.put(owner, first)));
            left = Set.copyOf(different.keySet());
        }
        return different;
    }

    private Optional<LedgerDifference> difference(String owner, Look look) {
        var coach = coaches.of(AthleteKey.ownerOf(owner).tenant());
        var history = lives.history(look.events(owner));
        var state = look.state(owner);
        if (state.isEmpty()) {
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LedgerDifference(Optional.empty(), "nothing is remembered of the athlete"));
        }
        Ledger running;
        try {
            running = StateCodec.decode(state.get());
        } catch (NewerState unknown) {
            return Optional.of(new LedgerDifference(Optional.empty(), "a newer release wrote the state"));
        }
        var life = new Refold(coach, history);
        if (!Lives.isLived(life, running.lastOpenedDay().orElseThrow())) {
            return Optional.of(new LedgerDifference(Optional.empty(), "the log cannot be folded"));
        }
        var first = LedgerDifference.of(life.ledger(), running);
        if (first.isEmpty() && !Arrays.equals(StateCodec.encode(life.ledger()), StateCodec.encode(running))) {
            first = Optional.of(new LedgerDifference(Optional.empty(), "bytes"));
        }
        return first.or(() -> LedgerDifference.of(
                life,
                look.flags(owner).stream().map(said::flag).toList(),
                look.plans(owner).stream().map(said::plan).toList()));
    }
}
