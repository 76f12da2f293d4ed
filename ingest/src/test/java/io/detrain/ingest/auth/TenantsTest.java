package io.detrain.ingest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantsTest {

    // SHA-256 of "secret"
    private static final TenantSettings ACME =
            new TenantSettings("acme", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");

    @Test
    void a_key_opens_its_tenant() {
        assertThat(closed().of(Optional.of("Bearer secret"))).contains("acme");
        assertThat(closed().of(Optional.of("bearer  secret "))).contains("acme");
    }

    @Test
    void no_other_key_opens_anything() {
        assertThat(closed().of(Optional.of("Bearer secret2"))).isEmpty();
        assertThat(closed().of(Optional.of("Bearer "))).isEmpty();
        assertThat(closed().of(Optional.of("Basic secret"))).isEmpty();
        assertThat(closed().of(Optional.of("secret"))).isEmpty();
        assertThat(closed().of(Optional.empty())).isEmpty();
    }

    @Test
    void an_open_tenant_takes_requests_without_a_key_and_none_with_a_wrong_one() {
        var tenants = new Tenants(new AccessSettings(Optional.of("local")), List.of(ACME));
        assertThat(tenants.of(Optional.empty())).contains("local");
        assertThat(tenants.of(Optional.of("Bearer secret"))).contains("acme");
        assertThat(tenants.of(Optional.of("Bearer wrong"))).isEmpty();
    }

    @Test
    void a_hash_that_is_none_is_refused_at_the_start() {
        var settings = List.of(new TenantSettings("acme", "abcd"));
        assertThatThrownBy(() -> new Tenants(new AccessSettings(Optional.empty()), settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.key-sha256");
    }

    @Test
    void a_hash_is_not_told_to_logs() {
        assertThat(ACME).hasToString("TenantSettings[acme]");
    }

    private static Tenants closed() {
        return new Tenants(new AccessSettings(Optional.empty()), List.of(ACME));
    }
}
