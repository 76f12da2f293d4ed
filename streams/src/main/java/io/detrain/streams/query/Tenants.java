package io.detrain.streams.query;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the tenant behind a bearer key, by the key's SHA-256; keys themselves are nowhere. */
@Singleton
final class Tenants {

    private static final String BEARER = "Bearer ";
    private static final String SETTING = ".key-sha256";

    private final Map<String, Object> settings;
    private final Optional<String> open;

    Tenants(
            @Property(name = "detrain.tenants")
                    @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW)
                    @Nullable
                    Map<String, Object> settings,
            @Property(name = "detrain.open-tenant") @Nullable String open) {
        this.settings = settings == null ? Map.of() : settings;
        this.open = Optional.ofNullable(open);
    }

    /** The tenant of a request; empty if it may not pass. */
    Optional<String> of(@Nullable String authorization) {
        if (authorization == null) {
            return open;
        }
        if (!authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        var hash = sha256(authorization.substring(BEARER.length()));
        return settings.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(SETTING))
                .filter(entry -> same(hash, entry.getValue().toString()))
                .map(entry -> entry.getKey().substring(0, entry.getKey().length() - SETTING.length()))
                .findFirst();
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
