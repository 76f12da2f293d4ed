package io.detrain.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantsTest {

    // printf secret | sha256sum
    private static final String HASH = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private final Tenants closed = new Tenants(Map.of("acme.key-sha256", HASH), null);

    @Test
    void a_key_opens_its_own_tenant() {
        assertThat(closed.of("Bearer secret")).contains("acme");
    }

    @Test
    void no_key_and_a_wrong_key_open_nothing() {
        assertThat(closed.of(null)).isEmpty();
        assertThat(closed.of("Bearer wrong")).isEmpty();
        assertThat(closed.of("Basic secret")).isEmpty();
    }

    @Test
    void an_open_tenant_is_only_for_requests_without_a_key() {
        var open = new Tenants(null, "local");

        assertThat(open.of(null)).contains("local");
        assertThat(open.of("Bearer wrong")).isEmpty();
    }
}
