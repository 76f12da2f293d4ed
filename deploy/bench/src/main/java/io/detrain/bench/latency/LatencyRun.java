package io.detrain.bench.latency;

import io.detrain.deploy.cli.demo.MessageTap;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sends races to a whole local mode: first as many as go through, then half as many at instants set beforehand. */
final class LatencyRun implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("^\\w{3} [-0-9]+ [:0-9]+  (\\S+)  ");
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final int AT_ONCE = 32;

    private final LatencySettings settings;
    private final Consumer<String> progress;
    private final LocalMode mode;
    private final Athletes athletes;
    private final Times acked;
    private final Times judged;
    private final Times delivered;
    private final Judgements judgements;
    private final AtomicInteger refused = new AtomicInteger();

    /** Sorted milliseconds from the intended instant of a POST to each of the stations, and what did not arrive. */
    record Latencies(
            double capacity,
            double rate,
            int events,
            double[] acked,
            double[] judged,
            double[] delivered,
            int missing) {}

    LatencyRun(LatencySettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        progress.accept("starting everything");
        this.mode = LocalMode.start(
                LocalSettings.temporary()
                        .with("detrain.streams.commit-interval-ms", settings.commitMs())
                        .with(MessageTap.MODE, MessageTap.HELD),
                (what, where, took) -> progress.accept(what));
        this.athletes = new Athletes(mode.url(), mode.clock().instant());
        this.acked = new Times(settings.athletes());
        this.judged = new Times(settings.athletes());
        this.delivered = new Times(settings.athletes());
        this.judgements = new Judgements(mode.bootstrapServers(), judged);
        mode.context().getBean(MessageTap.class).open(this::deliver);
    }

    private void deliver(String message) {
        var match = MESSAGE.matcher(message);
        if (match.find()) {
            delivered.happened(Athletes.number(match.group(1)));
        }
    }

    Latencies measured() {
        progress.accept("registering %,d athletes, warming up".formatted(settings.warmUp() + settings.flood()));
        register(0, settings.warmUp() + settings.flood());
        flood(0, settings.warmUp());
        progress.accept("flooding, to find out how much goes through");
        var capacity = flood(settings.warmUp(), settings.flood());
        var rate = capacity * settings.load();
        var first = settings.warmUp() + settings.flood();
        var intended = schedule(rate);
        progress.accept("registering %,d athletes".formatted(intended.length));
        register(first, intended.length);
        progress.accept("sending %.0f races a second of %.0f that go through".formatted(rate, capacity));
        var instants = send(first, intended);
        awaitDelivered(first + intended.length);
        var missing = settings.patience().toMillis();
        return new Latencies(
                capacity,
                rate,
                intended.length,
                acked.millisSince(instants, first, missing),
                judged.millisSince(instants, first, missing),
                delivered.millisSince(instants, first, missing),
                delivered.missing(first, intended.length));
    }

    private void register(int first, int count) {
        each(first, count, athletes::register, 200, number -> {});
    }

    /** How many a second are told, when all come at once. */
    private double flood(int first, int count) {
        var from = System.nanoTime();
        each(first, count, athletes::race, 202, acked::happened);
        awaitDelivered(first + count);
        return (delivered.count() - first) * 1e9 / (System.nanoTime() - from);
    }

    /** What is asked of the door. */
    private interface Call {
        CompletableFuture<Integer> of(int number);
    }

    private void each(int first, int count, Call call, int expected, Consumer<Integer> done) {
        var room = new Semaphore(AT_ONCE);
        for (var number = first; number < first + count; number++) {
            var each = number;
            room.acquireUninterruptibly();
            var unused = answered(call.of(each), expected, () -> done.accept(each))
                    .whenComplete((status, thrown) -> room.release());
        }
        room.acquireUninterruptibly(AT_ONCE);
    }

    private CompletableFuture<Integer> answered(CompletableFuture<Integer> call, int expected, Runnable done) {
        return call.whenComplete((status, thrown) -> {
            if (thrown == null && status == expected) {
                done.run();
            } else {
                refused.incrementAndGet();
            }
        });
    }

    /** Instants of a Poisson process, in nanoseconds from its beginning. */
    private long[] schedule(double rate) {
        var dice = new SplittableRandom(settings.seed());
        var instants = new ArrayList<Long>();
        var at = 0.0;
        while (at < settings.open().toNanos() && instants.size() < settings.most()) {
            instants.add((long) at);
            at -= StrictMath.log(1 - dice.nextDouble()) * 1e9 / rate;
        }
        return instants.stream().mapToLong(Long::longValue).toArray();
    }

    /** Sends each at its instant, however the others fare; returns the instants that were meant. */
    private long[] send(int first, long[] schedule) {
        var begin = System.nanoTime() + Duration.ofMillis(100).toNanos();
        var intended = new long[schedule.length];
        for (var i = 0; i < schedule.length; i++) {
            intended[i] = begin + schedule[i];
            for (var wait = intended[i] - System.nanoTime(); wait > 0; wait = intended[i] - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var number = first + i;
            var unused = answered(athletes.race(number), 202, () -> acked.happened(number));
        }
        return intended;
    }

    private void awaitDelivered(int count) {
        var end = System.nanoTime() + settings.patience().toNanos();
        while (delivered.count() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Requests that were not accepted. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        judgements.close();
        athletes.close();
        mode.close();
    }
}
