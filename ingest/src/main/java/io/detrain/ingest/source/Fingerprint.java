package io.detrain.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file: what makes two uploads of the same bytes one recording. */
record Fingerprint(String hex) {

    static Fingerprint of(byte[] bytes) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** An id for the n-th workout of the file, counted from 0. */
    String id(String format, int n) {
        var base = format + "-" + hex.substring(0, 16);
        return n == 0 ? base : base + "-" + (n + 1);
    }
}
