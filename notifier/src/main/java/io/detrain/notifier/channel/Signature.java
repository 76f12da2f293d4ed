package io.detrain.notifier.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 says: HMAC-SHA256 over id, time and body, once with each secret. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;

    /**
     * @throws IllegalArgumentException if there is no secret, or one is not 24 to 64 bytes in Base64
     */
    Signature(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a webhook needs at least one secret");
        }
        this.keys = secrets.stream().map(Signature::key).toList();
    }

    private static SecretKeySpec key(String secret) {
        var bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("a webhook's secret has 24 to 64 bytes, got " + bytes.length);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Value of {@code webhook-signature}. */
    String of(String id, long epochSecond, String body) {
        var content = (id + "." + epochSecond + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + sign(key, content)).collect(Collectors.joining(" "));
    }

    private static String sign(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
