package io.detrain.notifier.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Identity of a message from outcome to delivery: a hash of what it says to whom about what.
 *
 * <p>The step counts the messages about one judgement to one recipient, so that a judgement that returns after it was
 * taken back is a new message, and anything heard twice is the same one.
 */
public record NoticeId(Kind kind, int step, String hash) {

    /** What a message does: says something new, corrects it, takes it back. */
    public enum Kind {
        RAISED,
        AMENDED,
        WITHDRAWN
    }

    private static final Pattern TEXT = Pattern.compile("([raw])(\\d{1,9})-([0-9a-f]{32})");

    static NoticeId of(Kind kind, int step, Athlete athlete, String judgement, Address address, String told) {
        var subject = String.join(
                "\n",
                athlete.tenant(),
                athlete.id(),
                judgement,
                address.channel(),
                address.recipient(),
                letter(kind) + step,
                told);
        return new NoticeId(kind, step, hash(subject));
    }

    /**
     * Reads {@link #text()}.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static NoticeId parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a notification id: " + text);
        }
        return new NoticeId(kind(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    /** As it travels: in keys, as webhook-id and in Message-ID. */
    public String text() {
        return letter(kind) + step + "-" + hash;
    }

    private static String letter(Kind kind) {
        return switch (kind) {
            case RAISED -> "r";
            case AMENDED -> "a";
            case WITHDRAWN -> "w";
        };
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "r" -> Kind.RAISED;
            case "a" -> Kind.AMENDED;
            default -> Kind.WITHDRAWN;
        };
    }

    private static String hash(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
