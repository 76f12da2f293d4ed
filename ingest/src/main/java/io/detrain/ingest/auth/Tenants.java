package io.detrain.ingest.auth;

import io.detrain.schemas.AthleteKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the tenant of a request by the key it shows. */
@Singleton
public final class Tenants {

    private static final String BEARER = "bearer ";

    private final Optional<String> open;
    private final Map<String, byte[]> hashes;

    Tenants(AccessSettings access, List<TenantSettings> tenants) {
        this.open = access.openTenant();
        this.hashes = tenants.stream().collect(Collectors.toMap(TenantSettings::name, Tenants::hash));
        open.ifPresent(Tenants::check);
    }

    private static byte[] hash(TenantSettings tenant) {
        check(tenant.name());
        var hash = HexFormat.of().parseHex(tenant.keySha256());
        if (hash.length != 32) {
            throw new IllegalArgumentException(
                    "detrain.tenants." + tenant.name() + ".key-sha256 must be 64 hexadecimal digits, got "
                            + tenant.keySha256().length());
        }
        return hash;
    }

    private static void check(String tenant) {
        if (!AthleteKey.isName(tenant)) {
            throw new IllegalArgumentException("a tenant's name cannot be " + tenant);
        }
    }

    /**
     * The tenant, or empty if the key is wrong or missing.
     *
     * @param authorization the request's header of that name
     */
    public Optional<String> of(Optional<String> authorization) {
        return authorization.isEmpty() ? open : authorization.flatMap(this::ofKey);
    }

    private Optional<String> ofKey(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        var shown = sha256(header.substring(BEARER.length()).strip());
        // every tenant is compared in constant time, so that time tells nothing of where a match is
        return hashes.entrySet().stream()
                .filter(tenant -> MessageDigest.isEqual(tenant.getValue(), shown))
                .map(Map.Entry::getKey)
                .reduce((first, _) -> first);
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
