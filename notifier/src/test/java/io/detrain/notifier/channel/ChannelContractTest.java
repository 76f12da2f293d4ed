package io.detrain.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.detrain.notifier.config.SmtpSettings;
import io.detrain.notifier.config.WebhookSettings;
import io.detrain.notifier.notice.About;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Delivery;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.NoticeId;
import io.detrain.notifier.notice.Progress;
import io.detrain.notifier.notice.Severity;
import io.detrain.notifier.notice.Wording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every channel owes, whatever it is; and what each owes alone. */
class ChannelContractTest {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final Athlete ANNA = new Athlete("club", "anna");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final AtomicInteger STATUS = new AtomicInteger(200);
    private static final List<String> PRINTED = new ArrayList<>();
    private static HttpServer platform;

    @BeforeAll
    static void start() throws IOException {
        MAIL.start();
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            exchange.sendResponseHeaders(STATUS.get(), -1);
            exchange.close();
        });
        platform.start();
    }

    @AfterAll
    static void stop() {
        platform.stop(0);
        MAIL.stop();
    }

    private static Channels channels() {
        return Channels.of(
                PRINTED::add, Optional.of(smtp(MAIL.getSmtp().getPort())), List.of(webhook("partner", true)));
    }

    private static SmtpSettings smtp(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                "coach@example.org",
                Optional.empty(),
                Optional.empty(),
                false,
                Duration.ofSeconds(5),
                Optional.of("<https://example.org/unsubscribe>"));
    }

    private static WebhookSettings webhook(String name, boolean insecure) {
        var url = URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/");
        return new WebhookSettings(name, url, "club", List.of(SECRET), insecure, Duration.ofSeconds(5));
    }

    private static Contact contact(String email) {
        return new Contact(
                Optional.empty(),
                Optional.of(email),
                Locale.ENGLISH,
                Optional.empty(),
                ZoneOffset.UTC,
                List.of("console", "email"),
                false);
    }

    private static Message message(Channel channel, String subject, String email) {
        var at = Instant.parse("2025-06-15T12:00:00Z");
        var notice = new Notice(
                NoticeId.parse("r0-0123456789abcdef0123456789abcdef"),
                ANNA,
                channel.address(),
                new About("A-01", "plan/1", Severity.INFO, Optional.empty()),
                new Wording(subject, "two\nlines", "en", ZoneOffset.UTC),
                at,
                Optional.empty(),
                new Progress(Progress.State.PENDING, at, 0, Optional.empty(), Optional.empty()));
        return new Message(notice, contact(email), at);
    }

    @TestFactory
    Stream<DynamicTest> every_channel() {
        assertThat(channels().all()).hasSizeGreaterThanOrEqualTo(3);
        return channels().all().stream().flatMap(channel -> {
            var name = channel.address().channel() + " ";
            return Stream.of(
                    DynamicTest.dynamicTest(
                            name + "delivers",
                            () -> assertThat(channel.deliver(message(channel, "plain", "anna@example.org")))
                                    .isEqualTo(new Delivery.Delivered())),
                    DynamicTest.dynamicTest(
                            name + "delivers again with the same identity",
                            () -> assertThat(channel.deliver(message(channel, "plain", "anna@example.org")))
                                    .isEqualTo(new Delivery.Delivered())),
                    DynamicTest.dynamicTest(
                            name + "is found by its address",
                            () -> assertThat(channels().to(channel.address())).isPresent()),
                    DynamicTest.dynamicTest(
                            name + "serves an athlete who wants it",
                            () -> assertThat(channel.serves(ANNA, contact("anna@example.org")))
                                    .isTrue()),
                    DynamicTest.dynamicTest(
                            name + "survives odd texts",
                            () -> assertThat(channel.deliver(message(
                                            channel,
                                            "a\r\nBcc: eve@example.org\u0007 \ud83c\udfc3",
                                            "anna@example.org")))
                                    .isEqualTo(new Delivery.Delivered())));
        });
    }

    @Test
    void two_channels_to_one_address_are_refused() {
        var console = new ConsoleChannel(PRINTED::add);
        assertThatThrownBy(() -> new Channels(List.of(console, console))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_webhook_hears_of_its_own_tenant_only() {
        var channel = channels().to(Address.webhook("partner")).orElseThrow();
        assertThat(channel.serves(new Athlete("others", "anna"), contact("a@example.org")))
                .isFalse();
    }

    @Test
    void mail_carries_no_header_that_a_text_brings() throws Exception {
        var channel = channels().to(Address.EMAIL).orElseThrow();
        channel.deliver(message(channel, "hello\r\nBcc: eve@example.org", "carol@example.org"));

        assertThat(MAIL.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.getHeader("Bcc")).isNull())
                .anySatisfy(mail -> assertThat(mail.getSubject()).isEqualTo("hello Bcc: eve@example.org"))
                .allSatisfy(mail -> {
                    assertThat(mail.getMessageID()).isEqualTo("<r0-0123456789abcdef0123456789abcdef@example.org>");
                    assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://example.org/unsubscribe>");
                });
    }

    @Test
    void a_bad_address_is_refused_and_a_missing_server_deferred() {
        var channel = new EmailChannel(smtp(1));

        assertThat(channel.deliver(message(channel, "x", "not an address")))
                .isEqualTo(new Delivery.Refused("bad_address"));
        assertThat(channel.deliver(message(channel, "x", "anna@example.org")))
                .isEqualTo(Delivery.deferred("smtp_unreachable"));
    }

    @Test
    void a_network_of_our_own_is_not_called() {
        var settings = new WebhookSettings(
                "inside", URI.create("https://127.0.0.1/"), "club", List.of(SECRET), false, Duration.ofSeconds(5));
        var channel = new WebhookChannel(settings);

        assertThat(channel.deliver(message(channel, "x", "a@example.org")))
                .isEqualTo(new Delivery.Refused("address_not_public"));
    }

    @Test
    void a_platform_that_is_gone_is_left_alone() {
        var channel = new WebhookChannel(webhook("gone", true));
        STATUS.set(410);
        try {
            assertThat(channel.deliver(message(channel, "x", "a@example.org")))
                    .isEqualTo(new Delivery.Refused("http_410"));
        } finally {
            STATUS.set(200);
        }
        assertThat(channel.deliver(message(channel, "x", "a@example.org")))
                .isEqualTo(new Delivery.Refused("endpoint_off"));
    }
}
