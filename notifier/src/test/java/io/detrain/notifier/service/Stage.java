package io.detrain.notifier.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.detrain.notifier.boot.NotifierSettling;
import io.detrain.notifier.channel.ConsoleSink;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notifier as a whole, of a tenant of its own: a real broker before it, a real mail server and a real HTTP receiver behind it. */
@ExtendWith(OneCluster.class)
abstract class Stage {

    static final Duration SOON = Duration.ofSeconds(30);
    static final LocalDate RACE = LocalDate.parse("2025-06-15");
    static final Instant NOON = Instant.parse("2025-06-15T12:00:00Z");
    static final Instant NIGHT = Instant.parse("2025-06-15T21:30:00Z"); // half past eleven in Berlin

    private static final String REGISTRY = "mock://notifier";
    private static final AtomicInteger TENANTS = new AtomicInteger();

    final int number = TENANTS.incrementAndGet();
    final String tenant = "club-" + number;
    final HandClock clock = new HandClock("2025-06-15T12:00:00Z");
    final List<String> printed = new CopyOnWriteArrayList<>();
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String brokers;
    Receiver platform;
    Season season;
    ApplicationContext notifier;
    int smtpPort;

    @BeforeEach
    void start(KafkaCluster cluster) throws Exception {
        brokers = cluster.getBootstrapServers();
        platform = new Receiver();
        mail.start();
        smtpPort = mail.getSmtp().getPort();
        season = new Season(brokers, REGISTRY, tenant);
        season.contact("anna@example.org", "Europe/Berlin");
        notifier = notifier(clock);
    }

    @AfterEach
    void stop() {
        season.erase();
        notifier.close();
        season.close();
        mail.stop();
        platform.close();
    }

    ApplicationContext notifier(Clock clock) {
        var partner = "detrain.notifier.webhooks.partner" + number + ".";
        var settings = settings();
        settings.put("detrain.open-tenant", tenant);
        settings.put("detrain.notifier.smtp.starttls", false);
        settings.put("detrain.notifier.smtp.timeout", "3s");
        settings.put(partner + "url", platform.url());
        settings.put(partner + "tenant", tenant);
        settings.put(partner + "secrets", List.of(Receiver.SECRET));
        settings.put(partner + "allow-insecure", true);
        settings.put("micronaut.server.port", -1);
        return start(settings, clock);
    }

    /** What every notifier needs, and nothing more. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("detrain.kafka.bootstrap-servers", brokers);
        settings.put("detrain.registry.url", REGISTRY);
        settings.put("detrain.notifier.smtp.host", "127.0.0.1");
        settings.put("detrain.notifier.smtp.port", smtpPort);
        return settings;
    }

    ApplicationContext start(Map<String, Object> settings, Clock clock) {
        return ApplicationContext.builder(settings)
                .singletons(clock, (ConsoleSink) printed::add)
                .start();
    }

    void restart() {
        notifier.close();
        notifier = notifier(clock);
    }

    void settle() {
        notifier.getBean(NotifierSettling.class).await(SOON);
    }

    void at(String instant) {
        clock.set(instant);
        settle();
    }

    String id(String channel) {
        return season.deliveries().stream()
                .filter(delivery -> delivery.getChannel().equals(channel))
                .findFirst()
                .orElseThrow()
                .getNotificationId();
    }
}
