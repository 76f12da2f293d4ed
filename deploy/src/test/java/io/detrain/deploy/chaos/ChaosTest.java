package io.detrain.deploy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chaos in half a minute: three brokers and two instances in this JVM, where to kill an instance is to have its threads die in
 * the middle of an event. In {@code ./detrain chaos} alone are the faults that need signals (an instance that stands still for
 * longer than its session, or its transaction; brokers that are killed) and those that take long or are like others that are
 * here (all brokers one after the other, an empty disk, a damaged manifest, instances that come and go).
 */
class ChaosTest {

    private static final long SEED = 42;

    @TempDir
    Path folder;

    @Test
    void the_same_seed_is_the_same_season_with_the_same_mishaps() {
        var mayhem = new Mayhem(SEED, 3, 70, 92, LocalDate.of(2026, 1, 5));

        assertThat(mayhem.sendings()).isEqualTo(mayhem.sendings());
        assertThat(mayhem.sendings()).isSortedAccordingTo(Comparator.comparing(Sending::at));
        assertThat(mayhem.sendings().stream()
                        .filter(Sending.Poisoned.class::isInstance)
                        .map(each -> ((Sending.Poisoned) each).poison()))
                .contains(Poison.values());
        assertThat(new Mayhem(SEED + 1, 3, 70, 92, LocalDate.of(2026, 1, 5)).sendings())
                .isNotEqualTo(mayhem.sendings());
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_and_nothing_is_judged_otherwise_whatever_breaks() throws Exception {
        var settings = new ChaosSettings(
                SEED,
                3,
                70,
                Duration.ofSeconds(4),
                9,
                Duration.ofSeconds(1),
                List.of("INSTANCE_KILLED", "BROKER_RESTARTED", "TABLE_DAMAGED", "NAME_TAKEN"),
                false,
                Duration.ofMinutes(3), // beside others, on few processors
                folder);
        var happened = new ArrayList<String>();
        var report = new ChaosRun(settings, happened::add).run();

        assertThat(report.broken()).as("seed " + SEED + " " + happened).isEmpty();
        assertThat(report.acknowledged()).isGreaterThan(500);
        assertThat(report.poisoned()).isGreaterThanOrEqualTo(Poison.values().length);
    }
}
