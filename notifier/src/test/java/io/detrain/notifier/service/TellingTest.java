package io.detrain.notifier.service;

import static io.detrain.schemas.avro.DeliveryStatus.CANCELLED;
import static io.detrain.schemas.avro.DeliveryStatus.DELIVERED;
import static io.detrain.schemas.avro.DeliveryStatus.PENDING;
import static io.detrain.schemas.avro.JudgementStatus.CLEARED;
import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static io.detrain.schemas.avro.JudgementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.avro.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told, taken back and kept back, over all channels at once. */
class TellingTest extends Stage {

    @Test
    void shouldTellOfAPlanOnAllThreeChannels() throws Exception {
        season.plan(RAISED, RACE, NOON, "");
        settle();

        assertThat(printed)
                .singleElement()
                .asString()
                .contains("anna", "10K done", "2 rest days, 2 easy days and 3 build-back days", "Mon 23 June");
        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getContent().toString()).contains("Hard training is open again from Mon 23 June");
        assertThat(letter.getAllRecipients()[0]).hasToString("anna@example.org");
        var call = platform.calls().getFirst();
        assertThat(call.genuine()).isTrue();
        assertThat(call.body().at("/type").asText()).isEqualTo("plan.raised");
        assertThat(call.body().at("/data/athlete").asText()).isEqualTo("anna");
        assertThat(call.body().at("/data/judgement").asText()).isEqualTo("plan/race-2025-06-15");
        assertThat(letter.getMessageID()).startsWith("<" + id("email") + "@");
        assertThat(call.id()).isEqualTo(id("webhook"));
        assertThat(season.statuses("webhook")).containsExactly(PENDING, DELIVERED);
    }

    @Test
    void shouldTakeBackWhatWasToldAndSayWhy() throws Exception {
        season.plan(RAISED, RACE, NOON, "");
        settle();
        season.plan(WITHDRAWN, RACE, NOON, "race_deleted");
        settle();
        season.plan(WITHDRAWN, RACE, NOON, "race_deleted");
        settle();

        assertThat(printed).hasSize(2);
        assertThat(printed.getLast())
                .contains("We take back the de-training plan that we sent you on Sun 15 June. The race was deleted.");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        var taken = platform.calls().getLast();
        assertThat(taken.body().at("/type").asText()).isEqualTo("plan.withdrawn");
        assertThat(taken.body().at("/data/withdraws").asText())
                .isEqualTo(platform.calls().getFirst().id());
    }

    @Test
    void shouldKeepQuietAtNightAndSpeakAtSeven() {
        at("2025-06-15T21:30:00Z");
        season.plan(RAISED, RACE, NIGHT, "");
        settle();
        assertThat(printed).isEmpty();
        assertThat(platform.calls()).hasSize(1); // platforms do not sleep

        at("2025-06-16T04:59:59Z");
        assertThat(printed).isEmpty();

        at("2025-06-16T05:00:00Z");
        assertThat(printed).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldCancelSilentlyWhatNobodyHasReadYet() {
        at("2025-06-15T21:30:00Z");
        season.plan(RAISED, RACE, NIGHT, "");
        season.plan(WITHDRAWN, RACE, NIGHT.plusSeconds(60), "race_deleted");
        at("2025-06-16T08:00:00Z");

        assertThat(printed).isEmpty();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(season.statuses("email")).containsExactly(PENDING, CANCELLED);
    }

    @Test
    void shouldSayAfterAJumpWhatWaitingWouldHaveSaid() {
        at("2025-06-15T21:30:00Z");
        season.plan(RAISED, RACE, NIGHT, "");
        settle();

        clock.set("2025-06-18T12:00:00Z"); // over the morning of the 16th, and a withdrawal at ten
        season.plan(WITHDRAWN, RACE, Instant.parse("2025-06-16T08:00:00Z"), "workout_deleted");
        settle();

        assertThat(printed).hasSize(2);
        assertThat(season.deliveries().stream()
                        .filter(delivery -> delivery.getChannel().equals("console"))
                        .filter(delivery -> delivery.getStatus() == DELIVERED)
                        .map(Delivery::getDeliveredAt))
                .containsExactly(Instant.parse("2025-06-16T05:00:00Z"), Instant.parse("2025-06-16T08:00:00Z"));
    }

    @Test
    void shouldCallOffAPendingFlagThatHasCleared() {
        at("2025-06-15T21:30:00Z");
        season.earlyReturn(RAISED, RACE, NIGHT);
        season.earlyReturn(CLEARED, RACE, NIGHT.plusSeconds(3600));
        at("2025-06-16T12:00:00Z");

        assertThat(printed).isEmpty();
        assertThat(season.statuses("console")).containsExactly(PENDING, CANCELLED);
    }

    @Test
    void shouldPassOverPoison() {
        season.poison();
        season.earlyReturn(RAISED, RACE, NOON);
        settle();

        assertThat(printed).singleElement().asString().contains("Hard session 3 days after your 10K");
    }

    @Test
    void shouldBeSilentAboutWhatDidNotHelpTwiceAlsoAfterARestart() {
        season.restDayDue(RAISED, RACE, NOON);
        settle();
        season.notHelpful("a", "REST_DAY_DUE/" + RACE, NOON.plusSeconds(60));
        season.notHelpful("b", "REST_DAY_DUE/" + RACE, NOON.plusSeconds(120));
        at("2025-06-15T13:00:00Z");
        restart();
        season.restDayDue(RAISED, RACE.plusDays(9), NOON.plus(Duration.ofDays(9)));
        at("2025-06-25T12:00:00Z");

        assertThat(printed).hasSize(1);
        assertThat(season.deliveries().stream()
                        .filter(delivery -> "muted".equals(delivery.getReason()))
                        .map(Delivery::getChannel))
                .containsExactlyInAnyOrder("console", "email");
    }

    @Test
    void shouldSayInOneMessageWhatFallsOnOneDay() {
        season.restDayDue(RAISED, RACE, NOON);
        season.earlyReturn(RAISED, RACE, NOON);
        settle();
        restart();
        season.restDayDue(WITHDRAWN, RACE, NOON.plusSeconds(60));
        at("2025-06-15T13:00:00Z");

        assertThat(printed).hasSize(2);
        assertThat(printed.getFirst()).contains("Hard session 3 days", "Also today: “A rest day would help”.");
        assertThat(printed.getLast()).contains("We take back", "“A rest day would help”");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(platform.calls()).hasSize(3); // a platform hears of each
    }
}
