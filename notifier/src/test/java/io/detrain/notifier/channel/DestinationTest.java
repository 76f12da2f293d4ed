package io.detrain.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "ff02::1"
            })
    void an_address_inside_is_not_public(String address) throws Exception {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "2606:4700::1111"})
    void an_address_outside_is_public(String address) throws Exception {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://example.org:9092/",
                "https://user@example.org/",
                "file:///etc/passwd"
            })
    void a_url_that_is_not_plain_https_is_refused(String url) {
        assertThatThrownBy(() -> new Destination(URI.create(url), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void both_secrets_verify_while_they_change() throws Exception {
        var fresh = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        var old = "whsec_" + Base64.getEncoder().encodeToString("an old secret of 32 bytes length".getBytes());
        var second = Instant.now().getEpochSecond();
        var signature = new Signature(List.of(fresh, old)).of("id", second, "{}");
        var headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("id"),
                        "webhook-timestamp", List.of(String.valueOf(second)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);

        new Webhook(fresh).verify("{}", headers);
        new Webhook(old).verify("{}", headers);
        assertThatThrownBy(() -> new Webhook(old).verify("{ }", headers)).isInstanceOf(Exception.class);
    }

    @Test
    void a_weak_secret_is_refused() {
        assertThatThrownBy(() -> new Signature(List.of("whsec_c2hvcnQ=")))
                .hasMessageContaining("24 to 64 bytes, got 5");
    }
}
