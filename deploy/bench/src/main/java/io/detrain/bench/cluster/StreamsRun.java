package io.detrain.bench.cluster;

import com.sun.management.OperatingSystemMXBean;
import io.detrain.schemas.Topics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Lets a topology run on the events of a log, and measures a window of it by what it commits. */
public final class StreamsRun {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration BEGINS_WITHIN = Duration.ofMinutes(15); // it may have a state to restore

    private static final Duration COMMITS_WITHIN = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final String group;
    private final KafkaStreams streams;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private record Sample(long nanos, long events, long cpuNanos, long streamNanos, double changelogBytes) {

        Window since(Sample from) {
            return new Window(
                    nanos - from.nanos,
                    events - from.events,
                    cpuNanos - from.cpuNanos,
                    streamNanos - from.streamNanos,
                    changelogBytes - from.changelogBytes);
        }
    }

    public StreamsRun(Cluster cluster, Topology topology, Properties properties) {
        this.cluster = cluster;
        this.group = properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        this.streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.set(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** Goes on where the group stopped, until enough is measured. */
    public Window measured(Pace pace, long until) {
        var before = committed();
        var last = Math.min(until, before + pace.events());
        var begin = sample();
        streams.start();
        try {
            await(before + 1, BEGINS_WITHIN);
            await(before + (last - before) / 5, pace.leadIn());
            var from = committed() < last ? afterCommit() : begin;
            await(last, pace.most());
            var to = committed() < last ? afterCommit() : sample();
            return to.since(to.events() > from.events() ? from : begin); // a log of a moment has no middle
        } finally {
            stop();
        }
    }

    /** Milliseconds of the longest punctuation in some time. */
    public double longestPunctuation(Duration time) {
        streams.start();
        try {
            var end = System.nanoTime() + time.toNanos();
            var longest = 0.0;
            var patience = end + BEGINS_WITHIN.toNanos();
            while (System.nanoTime() < (longest == 0 ? patience : end)) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                demandNoFailure();
                longest = Math.max(longest, longestPunctuation());
            }
            return longest;
        } finally {
            stop();
        }
    }

    private double longestPunctuation() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("punctuate-latency-max"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private void stop() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(60))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    /** Between commits, work is done that nobody can count. */
    private Sample afterCommit() {
        await(committed() + 1, COMMITS_WITHIN);
        return sample();
    }

    private void await(long events, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (committed() < events && System.nanoTime() < end) {
            demandNoFailure();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private void demandNoFailure() {
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a stream thread failed", thrown);
        }
    }

    private long committed() {
        return cluster.committed(group, Topics.EVENTS.topic());
    }

    private Sample sample() {
        return new Sample(System.nanoTime(), committed(), processNanos(), streamNanos(), changelogBytes());
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long streamNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        var sum = 0L;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && info.getThreadName().matches(".*-StreamThread-\\d+")) {
                sum += Math.max(0, threads.getThreadCpuTime(info.getThreadId()));
            }
        }
        return sum;
    }

    private double changelogBytes() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("byte-total")
                        && metric.metricName().tags().getOrDefault("topic", "").endsWith("-changelog"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }
}
