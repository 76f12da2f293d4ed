package io.detrain.notifier.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Pauses between attempts, as data.
 *
 * @param pauses pause before each attempt; the first is that before the first attempt
 * @param jitterPercent how far a pause may be shorter or longer, so that many messages do not return at once
 */
public record Backoff(List<Duration> pauses, int jitterPercent) {

    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    /** The schedule of Standard Webhooks 1.0: ten attempts over about three days. */
    public static final Backoff STANDARD = new Backoff(
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            10);

    public Backoff {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty() || jitterPercent < 0 || jitterPercent > 50) {
            throw new IllegalArgumentException(
                    "need at least one pause and 0..50 % jitter, got " + pauses + ", " + jitterPercent);
        }
    }

    /** Pause after so many attempts of that message; empty after the last one. */
    Optional<Duration> pauseAfter(int attempts, String id) {
        return attempts < pauses.size()
                ? Optional.of(jittered(pauses.get(attempts), id + "/" + attempts))
                : Optional.empty();
    }

    /** The longer of our pause and the recipient's wish, which may ask for a day at most. */
    Duration atLeast(Duration pause, Optional<Duration> wish) {
        var wished = wish.filter(it -> it.compareTo(pause) > 0).orElse(pause);
        return wished.compareTo(LONGEST_WISH) > 0 && wish.isPresent() ? longer(pause, LONGEST_WISH) : wished;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Duration jittered(Duration pause, String seed) {
        var crc = new CRC32(); // a hash instead of chance: a restart must find the same instant
        crc.update(seed.getBytes(StandardCharsets.UTF_8));
        var permille = (long) (crc.getValue() % (20L * jitterPercent + 1)) - 10L * jitterPercent;
        return pause.plusMillis(pause.toMillis() * permille / 1000);
    }
}
