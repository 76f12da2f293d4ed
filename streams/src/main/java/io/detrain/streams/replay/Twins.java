package io.detrain.streams.replay;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.training.LedgerDifference;
import io.detrain.streams.wire.StandingReader;
import io.detrain.streams.wire.StateCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Holds two applications that judge the same events in topics of their own against each other: every state byte for byte,
 * and every flag and plan that stands.
 */
public final class Twins {

    private static final long STATES_AT_ONCE = 100_000;

    private final String bootstrapServers;
    private final Twin one;
    private final Twin other;
    private final StandingReader said;
    private final IntConsumer progress;

    /** One of the two, by its topics and the id of its application. */
    public record Twin(TopicNames topics, String application) {}

    /** @param progress is told how many athletes were looked at */
    public Twins(String bootstrapServers, Serdes serdes, Twin one, Twin other, IntConsumer progress) {
        this.bootstrapServers = bootstrapServers;
        this.one = one;
        this.other = other;
        this.said = new StandingReader(serdes);
        this.progress = progress;
    }

    /** Compares all; differences are told as of the first, which the other has to be equal to. */
    public RebuildDiff.Result compare() {
        try (var log = new LogScan(bootstrapServers, Pace.FREE)) {
            var partitions = partitions(one, log);
            var slices = 1
                    + (int) (log.size(LogScan.partitions(one.application() + "-athletes-changelog", partitions))
                            / STATES_AT_ONCE);
            var compared = 0;
            var pending = new ArrayList<AthleteKey>();
            var different = new ArrayList<RebuildDiff.Different>();
            for (var slice = 0; slice < slices; slice++) {
                var own = slice;
                compared += compare(
                        owner -> Math.floorMod(owner.hashCode(), slices) == own, log, compared, pending, different);
            }
            return new RebuildDiff.Result(compared, 0, pending, different);
        }
    }

    private static List<Integer> partitions(Twin twin, LogScan log) {
        return IntStream.range(0, log.partitionsOf(twin.topics().of(Topics.EVENTS)))
                .boxed()
                .toList();
    }

    private int compare(
            Predicate<String> slice,
            LogScan log,
            int before,
            List<AthleteKey> pending,
            List<RebuildDiff.Different> different) {
        var mine = Look.atStanding(partitions(one, log), slice, one.topics(), one.application(), log);
        var theirs = Look.atStanding(partitions(other, log), slice, other.topics(), other.application(), log);
        var owners = new TreeSet<>(mine.owners());
        owners.addAll(theirs.owners());
        var compared = 0;
        for (var owner : owners) {
            if (mine.isPending(owner) || theirs.isPending(owner)) {
                pending.add(AthleteKey.ownerOf(owner));
            } else {
                difference(owner, mine, theirs)
                        .ifPresent(first -> different.add(new RebuildDiff.Different(AthleteKey.ownerOf(owner), first)));
                progress.accept(before + ++compared);
            }
        }
        return compared;
    }

    private Optional<LedgerDifference> difference(String owner, Look mine, Look theirs) {
        var state = mine.state(owner);
        var copy = theirs.state(owner);
        if (state.isEmpty() || copy.isEmpty()) {
            return Optional.of(new LedgerDifference(Optional.empty(), "only one of them knows the athlete"));
        }
        var ledger = StateCodec.decode(state.get());
        var same = StateCodec.decode(copy.get());
        if (!Arrays.equals(StateCodec.encode(ledger), StateCodec.encode(same))) {
            return LedgerDifference.of(ledger, same)
                    .or(() -> Optional.of(new LedgerDifference(Optional.empty(), "bytes")));
        }
        return LedgerDifference.ofSaid(
                ledger,
                mine.flags(owner).stream().map(said::flag).toList(),
                mine.plans(owner).stream().map(said::plan).toList(),
                theirs.flags(owner).stream().map(said::flag).toList(),
                theirs.plans(owner).stream().map(said::plan).toList());
    }
}
