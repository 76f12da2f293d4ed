package io.detrain.streams.boot;

import io.detrain.schemas.Topics;
import io.detrain.streams.topology.BoundedRocks;
import io.detrain.streams.topology.TrainingTopology;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Figures that are looked up when somebody asks for them, and cost nothing else. */
final class Gauges {

    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";
    private static final Set<String> BYTES_OF_STORE = Set.of("total-sst-files-size", "cur-size-all-mem-tables");
    private static final Set<String> KEYS_OF_STORE = Set.of("estimate-num-keys");

    private final MeterRegistry meters;
    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final Progress progress;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge behind;

    /**
     * @param metrics of Kafka Streams, as they are now
     * @param clock the one by which days open; what waits in the log is measured in Kafka's own time
     */
    Gauges(MeterRegistry meters, Supplier<Map<MetricName, ? extends Metric>> metrics, Progress progress, Clock clock) {
        this.meters = meters;
        this.metrics = metrics;
        this.progress = progress;
        this.clock = clock;
        this.lag = MultiGauge.builder("detrain.streams.lag").baseUnit(SECONDS).register(meters);
        this.behind = MultiGauge.builder("detrain.streams.days.behind")
                .baseUnit(SECONDS)
                .register(meters);
    }

    void bind() {
        bytes("detrain.streams.rocksdb.used", BoundedRocks::usedBytes);
        bytes("detrain.streams.rocksdb.pinned", BoundedRocks::pinnedBytes);
        bytes("detrain.streams.rocksdb.limit", BoundedRocks::limitBytes);
        for (var store : TrainingTopology.STORES) {
            Gauge.builder("detrain.streams.state", this, each -> each.ofStore(store, BYTES_OF_STORE))
                    .baseUnit(BYTES)
                    .tag("store", store)
                    .register(meters);
            Gauge.builder("detrain.streams.state.keys", this, each -> each.ofStore(store, KEYS_OF_STORE))
                    .tag("store", store)
                    .register(meters);
        }
        progress.onChange(this::showPartitions);
    }

    private void bytes(String name, Supplier<Number> bytes) {
        Gauge.builder(name, bytes).baseUnit(BYTES).register(meters);
    }

    private synchronized void showPartitions() {
        var partitions = progress.committedByPartition().keySet();
        lag.register(rows(partitions, this::lagSeconds), true);
        behind.register(rows(partitions, this::behindSeconds), true);
    }

    private static List<MultiGauge.Row<?>> rows(Set<Integer> partitions, IntToDoubleFunction seconds) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        partitions.forEach(each -> rows.add(MultiGauge.Row.of(
                Tags.of("partition", Integer.toString(each)), each, partition -> seconds.applyAsDouble(partition))));
        return rows;
    }

    private double lagSeconds(int partition) {
        var since = progress.waitsSinceMs(partition, isMoreToRead(partition));
        return since.isEmpty() ? 0 : Math.max(0, System.currentTimeMillis() - since.getAsLong()) / 1000.0;
    }

    private double behindSeconds(int partition) {
        var now = clock.instant();
        return progress.behindAt(partition)
                .filter(now::isAfter)
                .map(at -> Duration.between(at, now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** By what the last fetch told of the end of the log. */
    private boolean isMoreToRead(int partition) {
        return value(
                        "records-lag",
                        tags -> Integer.toString(partition).equals(tags.get("partition"))
                                && Topics.EVENTS.isNameOf(tags.get("topic")))
                > 0;
    }

    private double ofStore(String store, Set<String> names) {
        return names.stream()
                .mapToDouble(name -> value(name, tags -> store.equals(tags.get("rocksdb-state-id"))))
                .sum();
    }

    private double value(String name, Predicate<Map<String, String>> where) {
        return metrics.get().entrySet().stream()
                .filter(each -> each.getKey().name().equals(name)
                        && where.test(each.getKey().tags()))
                .mapToDouble(each -> number(each.getValue()))
                .sum();
    }

    private static double number(Metric metric) {
        return metric.metricValue() instanceof Number number && !Double.isNaN(number.doubleValue())
                ? number.doubleValue()
                : 0;
    }
}
