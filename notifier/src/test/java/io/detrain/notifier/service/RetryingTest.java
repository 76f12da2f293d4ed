package io.detrain.notifier.service;

import static io.detrain.schemas.avro.DeliveryStatus.DEFERRED;
import static io.detrain.schemas.avro.DeliveryStatus.DELIVERED;
import static io.detrain.schemas.avro.DeliveryStatus.GAVE_UP;
import static io.detrain.schemas.avro.DeliveryStatus.PENDING;
import static io.detrain.schemas.avro.DeliveryStatus.REFUSED;
import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;

/** What happens when a platform or a mail server does not take a message. */
class RetryingTest extends Stage {

    @Test
    void shouldRepeatTheSameMessageUntilThePlatformTakesIt() {
        platform.answerNext(503);
        platform.answerNext(503, "Retry-After", "600");
        season.plan(RAISED, RACE, NOON, "");
        settle();
        assertThat(platform.calls()).hasSize(1);
        assertThat(season.statuses("webhook")).containsExactly(PENDING, DEFERRED);

        at("2025-06-15T12:00:06Z");
        assertThat(platform.calls()).hasSize(2);
        at("2025-06-15T12:09:00Z"); // the schedule says five minutes, the platform ten
        assertThat(platform.calls()).hasSize(2);
        at("2025-06-15T12:11:00Z");

        assertThat(platform.calls()).hasSize(3).allMatch(Receiver.Call::genuine);
        assertThat(platform.calls()).extracting(Receiver.Call::id).containsOnly(id("webhook"));
        assertThat(platform.calls())
                .extracting(Receiver.Call::raw)
                .containsOnly(platform.calls().getFirst().raw());
        assertThat(season.statuses("webhook")).endsWith(DELIVERED);
    }

    @Test
    void shouldGiveUpAfterTenAttempts() {
        for (int i = 0; i < 12; i++) {
            platform.answerNext(500);
        }
        season.plan(RAISED, RACE, NOON, "");
        at("2025-06-25T12:00:00Z");

        assertThat(platform.calls()).hasSize(10);
        assertThat(season.statuses("webhook")).endsWith(GAVE_UP);
    }

    @Test
    void shouldStopCallingWhoIsGone() {
        platform.answerNext(410);
        season.plan(RAISED, RACE, NOON, "");
        settle();
        season.earlyReturn(RAISED, RACE, NOON);
        settle();

        assertThat(platform.calls()).hasSize(1);
        assertThat(season.statuses("webhook")).containsExactly(PENDING, REFUSED, PENDING, REFUSED);
        assertThat(printed).hasSize(2); // nobody else is touched
    }

    @Test
    void shouldFollowNoRedirect() {
        platform.answerNext(302, "Location", platform.url());
        season.plan(RAISED, RACE, NOON, "");
        settle();

        assertThat(platform.calls()).hasSize(1);
        assertThat(season.statuses("webhook")).containsExactly(PENDING, DEFERRED);
    }

    @Test
    void shouldDeliverWhenTheMailServerIsBack() {
        mail.stop();
        season.plan(RAISED, RACE, NOON, "");
        settle();
        assertThat(season.statuses("email")).containsExactly(PENDING, DEFERRED);
        assertThat(printed).hasSize(1);

        var again = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            at("2025-06-15T12:00:10Z");
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(season.statuses("email")).endsWith(DELIVERED);
        } finally {
            again.stop();
        }
    }

    @Test
    void shouldNeverSendMailInTheClearWhereEncryptionIsAskedFor() {
        notifier.close();
        notifier = start(settings(), clock);
        season.plan(RAISED, RACE, NOON, "");
        settle();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(season.statuses("email")).containsExactly(PENDING, DEFERRED);
    }
}
