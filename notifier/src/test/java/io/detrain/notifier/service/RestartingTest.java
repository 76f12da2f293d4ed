package io.detrain.notifier.service;

import static io.detrain.schemas.avro.DeliveryStatus.DELIVERED;
import static io.detrain.schemas.avro.DeliveryStatus.PENDING;
import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static io.detrain.schemas.avro.JudgementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.boot.NotifierSettling;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a restart, a successor and a clock of its own leave as it is. */
class RestartingTest extends Stage {

    @Test
    void shouldSendNothingTwiceAfterARestart() {
        season.plan(RAISED, RACE, NOON, "");
        settle();
        restart();
        settle();
        at("2025-06-17T12:00:00Z");

        assertThat(printed).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void shouldSendAgainWithTheSameIdWhatASuccessorCannotKnowToBeSent() {
        var answer = new CountDownLatch(1);
        platform.holdNext(answer);
        season.plan(RAISED, RACE, NOON, "");
        var first = CompletableFuture.runAsync(this::settle);
        Awaitility.await().atMost(SOON).until(() -> platform.calls().size() == 1);

        var successor = notifier(clock); // the same instance: it takes the place of the first, as after a kill
        try {
            successor.getBean(NotifierSettling.class).await(SOON);
            assertThat(platform.calls()).hasSize(2);
            assertThat(platform.calls()).extracting(Receiver.Call::id).containsOnly(id("webhook"));
            assertThat(season.statuses("webhook")).containsExactly(PENDING, DELIVERED);
            assertThat(first).isNotDone(); // it still waits for its answer
        } finally {
            successor.close();
            answer.countDown();
        }
    }

    @Test
    void shouldRememberOverARestartWhatIsDueAndWhatWasTold() {
        at("2025-06-15T21:30:00Z");
        season.plan(RAISED, RACE, NIGHT, "");
        settle();
        restart();
        at("2025-06-16T08:00:00Z");
        restart();
        season.plan(WITHDRAWN, RACE, Instant.parse("2025-06-16T08:00:00Z"), "race_deleted");
        settle();

        assertThat(printed).hasSize(2);
        assertThat(printed.getLast()).contains("We take back");
    }

    @Test
    void shouldRunOnTheSystemsClockWithoutBeingAsked() {
        notifier.close();
        notifier = notifier(Clock.systemUTC());
        season.contact("anna@example.org", "UTC");
        var now = Instant.now();
        season.plan(RAISED, LocalDate.ofInstant(now, java.time.ZoneOffset.UTC), now, "");

        Awaitility.await().atMost(SOON).until(() -> !platform.calls().isEmpty());
        settle();
        assertThat(season.statuses("webhook")).containsExactly(PENDING, DELIVERED);
    }
}
