package io.detrain.deploy.cli.report;

import java.util.regex.Pattern;

/**
 * How the output looks.
 *
 * @param width columns of the terminal, at least 40
 * @param unicode false where the terminal knows ASCII alone
 * @param colour whether to use colours
 */
public record Look(int width, boolean unicode, boolean colour) {

    private static final int NARROWEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[^\\x00-\\x7f]");

    public Look {
        width = Math.max(NARROWEST, width);
    }

    /** What a colour is used for. */
    public enum Ink {
        HEAD("1"),
        LOAD("34"),
        FITNESS("36"),
        FATIGUE("35"),
        BAD("31"),
        WARN("33"),
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /** The text in a colour, if there are any. */
    public String in(Ink ink, String text) {
        return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    /** The text in what the terminal can show. */
    public String shown(String text) {
        return unicode ? text : PLAIN.matcher(text).replaceAll(found -> plain(found.group()));
    }

    private static String plain(String character) {
        return switch (character) {
            case "–", "·" -> "-";
            case "…" -> ".";
            case "“", "”" -> "\"";
            case "’" -> "'";
            default -> "?";
        };
    }
}
