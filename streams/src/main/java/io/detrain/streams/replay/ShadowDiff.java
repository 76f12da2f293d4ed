package io.detrain.streams.replay;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.compare.Judged;
import io.detrain.streams.wire.StandingReader;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Holds what a shadow has published against what is live; nothing is folded. */
public final class ShadowDiff {

    private final String bootstrapServers;
    private final TopicNames live;
    private final TopicNames shadow;
    private final StandingReader said;
    private final IntConsumer progress;

    /** Takes what stands of one athlete. */
    public interface Each {
        void take(AthleteKey owner, Judged live, Judged shadow);
    }

    /**
     * @param shadow the live topics, shadowed
     * @param progress is told how many athletes were looked at
     */
    public ShadowDiff(
            String bootstrapServers, TopicNames live, TopicNames shadow, Serdes serdes, IntConsumer progress) {
        this.bootstrapServers = bootstrapServers;
        this.live = live;
        this.shadow = shadow;
        this.said = new StandingReader(serdes);
        this.progress = progress;
    }

    /**
     * Takes one athlete after the other.
     *
     * @return false if there is no such shadow
     */
    public boolean compare(Predicate<AthleteKey> wanted, Each each) {
        try (var log = new LogScan(bootstrapServers, Pace.FREE)) {
            if (!log.has(shadow.of(Topics.FLAGS))) {
                return false;
            }
            var looked = new int[1];
            Slices.forEach(live, log, (partition, slice) -> {
                Predicate<String> own = owner -> slice.test(owner) && wanted.test(AthleteKey.ownerOf(owner));
                var before = Look.atSaid(partition, own, live, log);
                var after = Look.atSaid(partition, own, shadow, log);
                var owners = new TreeSet<>(before.spokenOf());
                owners.addAll(after.spokenOf());
                for (var owner : owners) {
                    each.take(AthleteKey.ownerOf(owner), judged(before, owner), judged(after, owner));
                    progress.accept(++looked[0]);
                }
            });
            return true;
        }
    }

    private Judged judged(Look look, String owner) {
        return new Judged(
                look.flags(owner).stream().map(said::flag).toList(),
                look.plans(owner).stream().map(said::plan).toList());
    }
}
