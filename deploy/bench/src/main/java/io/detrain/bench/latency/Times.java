package io.detrain.bench.latency;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** When something happened to each athlete for the first time, in nanoseconds of this JVM; 0 is never. */
final class Times {

    private final AtomicLongArray nanos;
    private final AtomicInteger count = new AtomicInteger();

    Times(int athletes) {
        nanos = new AtomicLongArray(athletes);
    }

    void happened(int number) {
        if (number >= 0 && number < nanos.length() && nanos.compareAndSet(number, 0, System.nanoTime())) {
            count.incrementAndGet();
        }
    }

    int count() {
        return count.get();
    }

    /** Milliseconds from each intended instant on; what never happened counts as long as was waited. */
    double[] millisSince(long[] intended, int first, double missing) {
        return IntStream.range(0, intended.length)
                .mapToDouble(i -> nanos.get(first + i) == 0 ? missing : (nanos.get(first + i) - intended[i]) / 1e6)
                .sorted()
                .toArray();
    }

    int missing(int first, int athletes) {
        return (int) IntStream.range(first, first + athletes)
                .filter(i -> nanos.get(i) == 0)
                .count();
    }
}
