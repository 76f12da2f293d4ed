package io.detrain.notifier.auth;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the tenant behind a bearer key by the key's SHA-256: keys themselves are kept nowhere. */
@Singleton
public final class Tenants {

    private static final String BEARER = "Bearer ";
    private static final String SETTING = ".key-sha256";

    private final Map<String, byte[]> hashes;
    private final Optional<String> open;

    Tenants(
            @Property(name = "detrain.tenants")
                    @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW)
                    @Nullable
                    Map<String, Object> settings,
            @Property(name = "detrain.open-tenant") @Nullable String open) {
        this.hashes = settings == null ? Map.of() : hashes(settings);
        this.open = Optional.ofNullable(open);
    }

    /** The tenant of a request with this Authorization header; empty if it may not pass. */
    public Optional<String> of(@Nullable String authorization) {
        if (authorization == null) {
            return open;
        }
        var key = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        var hash = sha256(key);
        return hashes.entrySet().stream()
                .filter(tenant -> MessageDigest.isEqual(hash, tenant.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, byte[]> hashes(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().endsWith(SETTING))
                .collect(Collectors.toMap(
                        setting ->
                                setting.getKey().substring(0, setting.getKey().length() - SETTING.length()),
                        setting -> HexFormat.of()
                                .parseHex(setting.getValue().toString().toLowerCase(Locale.ROOT))));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
