package io.detrain.notifier.service;

import static io.detrain.schemas.avro.DeliveryStatus.CANCELLED;
import static io.detrain.schemas.avro.DeliveryStatus.DEFERRED;
import static io.detrain.schemas.avro.DeliveryStatus.DELIVERED;
import static io.detrain.schemas.avro.DeliveryStatus.GAVE_UP;
import static io.detrain.schemas.avro.DeliveryStatus.PENDING;
import static io.detrain.schemas.avro.DeliveryStatus.REFUSED;
import static io.detrain.schemas.avro.JudgementStatus.CLEARED;
import static io.detrain.schemas.avro.JudgementStatus.RAISED;
import static io.detrain.schemas.avro.JudgementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.detrain.notifier.boot.NotifierSettling;
import io.detrain.notifier.channel.ConsoleSink;
import io.detrain.schemas.avro.Delivery;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.junit5ext.KafkaClusterExtension;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notifier as a whole: a real broker before it, a real mail server and a real HTTP receiver behind it. */
@ExtendWith(KafkaClusterExtension.class)
class NotifierTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate RACE = LocalDate.parse("2025-06-15");
    private static final Instant NOON = Instant.parse("2025-06-15T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2025-06-15T21:30:00Z"); // half past eleven in Berlin

    KafkaCluster cluster;

    private final String registry = "mock://notifier-" + UUID.randomUUID();
    private final HandClock clock = new HandClock("2025-06-15T12:00:00Z");
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Receiver platform;
    private Season season;
    private ApplicationContext notifier;
    private int smtpPort;

    @BeforeEach
    void start() throws Exception {
        platform = new Receiver();
        mail.start();
        smtpPort = mail.getSmtp().getPort();
        season = new Season(cluster.getBootstrapServers(), registry);
        season.contact("anna@example.org", "Europe/Berlin");
        notifier = notifier(clock);
    }

    @AfterEach
    void stop() {
        notifier.close();
        season.close();
        mail.stop();
        platform.close();
    }

    private ApplicationContext notifier(Clock clock) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("detrain.kafka.bootstrap-servers", cluster.getBootstrapServers());
        settings.put("detrain.registry.url", registry);
        settings.put("detrain.open-tenant", "club");
        settings.put("detrain.notifier.smtp.host", "127.0.0.1");
        settings.put("detrain.notifier.smtp.port", smtpPort);
        settings.put("detrain.notifier.smtp.starttls", false);
        settings.put("detrain.notifier.smtp.timeout", "3s");
        settings.put("detrain.notifier.webhooks.partner.url", platform.url());
        settings.put("detrain.notifier.webhooks.partner.tenant", "club");
        settings.put("detrain.notifier.webhooks.partner.secrets", List.of(Receiver.SECRET));
        settings.put("detrain.notifier.webhooks.partner.allow-insecure", true);
        settings.put("micronaut.server.port", -1);
        ConsoleSink sink = printed::add;
        return ApplicationContext.builder(settings).singletons(clock, sink).start();
    }

    private void settle() {
        notifier.getBean(NotifierSettling.class).await(SOON);
    }

    private void at(String instant) {
        clock.set(instant);
        settle();
    }

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
    void shouldSendNothingTwiceAfterARestart() {
        season.plan(RAISED, RACE, NOON, "");
        settle();
        notifier.close();
        notifier = notifier(clock);
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
        notifier.close();
        notifier = notifier(clock);
        at("2025-06-16T08:00:00Z");
        notifier.close();
        notifier = notifier(clock);
        season.plan(WITHDRAWN, RACE, Instant.parse("2025-06-16T08:00:00Z"), "race_deleted");
        settle();

        assertThat(printed).hasSize(2);
        assertThat(printed.getLast()).contains("We take back");
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
        notifier = ApplicationContext.builder(Map.of(
                        "detrain.kafka.bootstrap-servers",
                        cluster.getBootstrapServers(),
                        "detrain.registry.url",
                        registry,
                        "detrain.notifier.smtp.host",
                        "127.0.0.1",
                        "detrain.notifier.smtp.port",
                        smtpPort))
                .singletons(clock, (ConsoleSink) printed::add)
                .start();
        season.plan(RAISED, RACE, NOON, "");
        settle();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(season.statuses("email")).containsExactly(PENDING, DEFERRED);
    }

    @Test
    void shouldPassOverPoison() {
        season.poison();
        season.earlyReturn(RAISED, RACE, NOON);
        settle();

        assertThat(printed).singleElement().asString().contains("Hard session 3 days after your 10K");
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
    void shouldShowAnAthletesMessagesToTheirTenantAlone() {
        season.plan(RAISED, RACE, NOON, "");
        settle();
        season.plan(WITHDRAWN, RACE, NOON, "race_deleted");
        settle();

        var server = notifier.getBean(EmbeddedServer.class).start();
        try (var client = HttpClient.create(server.getURL())) {
            var http = client.toBlocking();
            assertThat(http.retrieve("/v1/athletes/anna/messages"))
                    .contains("\"advice\":\"A-01\"", "\"status\":\"withdrawn\"", "\"channel\":\"email\"")
                    .contains("\"at\":\"2025-06-15T14:00+02:00\"");
            assertThat(http.retrieve("/v1/athletes/bert/messages")).isEqualTo("{\"messages\":[]}");
            var stranger = HttpRequest.GET("/v1/athletes/anna/messages").bearerAuth("not a key");
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    HttpClientResponseException.class, () -> http.retrieve(stranger))
                            .getStatus()
                            .getCode())
                    .isEqualTo(401);
        }
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

    private String id(String channel) {
        return season.deliveries().stream()
                .filter(delivery -> delivery.getChannel().equals(channel))
                .findFirst()
                .orElseThrow()
                .getNotificationId();
    }
}
