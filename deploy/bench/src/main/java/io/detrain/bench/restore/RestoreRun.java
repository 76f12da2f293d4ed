package io.detrain.bench.restore;

import io.detrain.bench.cluster.Cluster;
import io.detrain.bench.cluster.Crowd;
import io.detrain.bench.cluster.Topologies;
import io.detrain.bench.life.Wire;
import io.detrain.streams.topology.SeededState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsConfig;

/** The changelogs of many athletes, read plainly and restored, in turns. */
final class RestoreRun implements AutoCloseable {

    private static final String APPLICATION = "restored";

    private final int blocks;
    private final Consumer<String> progress;
    private final Wire wire = new Wire();
    private final Cluster cluster = Cluster.start();
    private final Crowd crowd;

    /** Each block's passages; the first block, which warms up, is not among them. */
    record Passages(List<Passage> consumed, List<Passage> restored) {}

    RestoreRun(int athletes, int blocks, Consumer<String> progress) {
        this.blocks = blocks;
        this.progress = progress;
        progress.accept("writing the states of %,d athletes".formatted(athletes));
        this.crowd = new Crowd(athletes, 1, wire);
        crowd.seed(cluster, APPLICATION, Crowd.RECENT_DAYS);
    }

    Passages measured() {
        var consumed = new ArrayList<Passage>();
        var restored = new ArrayList<Passage>();
        for (var block = 0; block <= blocks; block++) {
            var first = block % 2 == 0;
            if (first) {
                consumed.add(consume(block));
            }
            restored.add(restore(block));
            if (!first) {
                consumed.add(consume(block));
            }
        }
        return new Passages(consumed.subList(1, blocks + 1), restored.subList(1, blocks + 1));
    }

    private Passage consume(int block) {
        progress.accept("block %d of %d: consuming".formatted(block + 1, blocks + 1));
        return Consuming.run(
                cluster,
                SeededState.STORES.stream()
                        .map(store -> Crowd.changelog(APPLICATION, store))
                        .toList());
    }

    private Passage restore(int block) {
        progress.accept("block %d of %d: restoring".formatted(block + 1, blocks + 1));
        var properties = Topologies.properties(cluster, APPLICATION, 100);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                cluster.folder().resolve("disk-" + block).toString());
        return new Restoring(Topologies.ours(wire, Crowd.CLOCK, Duration.ofSeconds(1)), properties).run();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
