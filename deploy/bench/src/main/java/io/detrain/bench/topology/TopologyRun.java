package io.detrain.bench.topology;

import io.detrain.bench.cluster.Cluster;
import io.detrain.bench.cluster.Crowd;
import io.detrain.bench.cluster.EventLog;
import io.detrain.bench.cluster.Pace;
import io.detrain.bench.cluster.StreamsRun;
import io.detrain.bench.cluster.Topologies;
import io.detrain.bench.cluster.Window;
import io.detrain.bench.life.Wire;
import io.detrain.bench.postgres.PostgresArm;
import io.detrain.bench.report.Report;
import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Lets the arms run on their logs, block by block, every other block in the opposite order. */
final class TopologyRun implements AutoCloseable {

    private static final int COMMIT_MS = 100;
    private static final int LATE_ROWS_DAYS = 64; // the latest event, and what is looked at around it

    private final TopologySettings settings;
    private final Consumer<String> progress;
    private final Wire wire = new Wire();
    private final Crowd crowd;
    private final Cluster inOrder = Cluster.start();
    private final Cluster mixed = Cluster.start();
    private final Optional<PostgresArm> postgres;

    TopologyRun(TopologySettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        progress.accept("living a few lives for %,d athletes".formatted(settings.athletes()));
        this.crowd = new Crowd(settings.athletes(), settings.seed(), wire);
        progress.accept("starting PostgreSQL");
        this.postgres = PostgresArm.start(crowd, wire);
    }

    /** Measures, and says what came of it. */
    Report report() {
        var windows = measured();
        var databaseMillis =
                postgres.map(arm -> OptionalDouble.of(arm.databaseMillis())).orElse(OptionalDouble.empty());
        return new TopologyReport(windows, settings, crowd.stateBytes(), databaseMillis).report();
    }

    /** The windows of each arm, one for each block. */
    private Map<Arm, List<Window>> measured() {
        load();
        var windows = new EnumMap<Arm, List<Window>>(Arm.class);
        for (var block = 0; block < settings.allBlocks(); block++) {
            for (var arm : arms(block)) {
                progress.accept("block %d of %d: %s".formatted(block + 1, settings.allBlocks(), arm.what()));
                var window = run(arm, block);
                if (block >= settings.warmUps()) {
                    windows.computeIfAbsent(arm, each -> new ArrayList<>()).add(window);
                }
            }
        }
        return windows;
    }

    private List<Arm> arms(int block) {
        var arms = Stream.of(Arm.values())
                .filter(arm -> arm != Arm.POSTGRES || postgres.isPresent())
                .toList();
        return block % 2 == 0 ? arms : arms.reversed();
    }

    private void load() {
        progress.accept("loading two logs of %,d events".formatted(settings.events()));
        new EventLog(crowd, wire, 0).load(inOrder, settings.events());
        new EventLog(crowd, wire, settings.latePercent()).load(mixed, settings.events());
        inOrder.create(List.of(Topologies.COPY));
        progress.accept("writing the states of all athletes");
        Stream.of(Arm.values()).filter(Arm::isOurs).forEach(arm -> crowd.seed(cluster(arm), arm.key(), LATE_ROWS_DAYS));
    }

    private Window run(Arm arm, int block) {
        return arm == Arm.POSTGRES
                ? postgres.orElseThrow().measured(settings.most(), settings.events())
                : stream(arm, block);
    }

    private Window stream(Arm arm, int block) {
        var application = arm.isOurs() ? arm.key() : arm.key() + "-" + block; // a state that goes on, or a fresh one
        var cluster = cluster(arm);
        var properties = Topologies.properties(cluster, application, COMMIT_MS);
        if (arm == Arm.AT_LEAST_ONCE) {
            properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        }
        var end = cluster.ends(Topics.EVENTS.topic()).stream()
                .mapToLong(Long::longValue)
                .sum();
        var window = new StreamsRun(cluster, topology(arm), properties).measured(pace(arm), end);
        if (!arm.isOurs()) {
            cluster.delete(topic -> topic.startsWith(application + "-"));
        }
        return window;
    }

    private Topology topology(Arm arm) {
        return switch (arm) {
            case IDENTITY -> Topologies.identity();
            case COUNT -> Topologies.count();
            case OURS, AT_LEAST_ONCE, LATE -> Topologies.ours(wire, Crowd.CLOCK, Duration.ofSeconds(1));
            case POSTGRES -> throw new IllegalArgumentException("no topology: " + arm.what());
        };
    }

    // those with a state must not tell it the same events twice: each block has its share of the log
    private Pace pace(Arm arm) {
        var share = settings.events() / settings.allBlocks();
        return new Pace(settings.leadIn(), settings.most(), arm.isOurs() ? share : settings.events());
    }

    private Cluster cluster(Arm arm) {
        return arm == Arm.LATE ? mixed : inOrder;
    }

    @Override
    public void close() {
        postgres.ifPresent(PostgresArm::close);
        inOrder.close();
        mixed.close();
    }
}
