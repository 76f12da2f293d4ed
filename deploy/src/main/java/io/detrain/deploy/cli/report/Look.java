package io.detrain.deploy.cli.report;

/**
 * How the output looks.
 *
 * @param width columns of the terminal, at least 40
 * @param unicode false where the terminal knows ASCII alone
 * @param colour whether to use colours
 */
public record Look(int width, boolean unicode, boolean colour) {

    private static final int NARROWEST = 40;

    public Look {
        width = Math.max(NARROWEST, width);
    }

    /** What a colour is used for. */
    enum Ink {
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

    String in(Ink ink, String text) {
        return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    /** The text in what the terminal can show. */
    String shown(String text) {
        return unicode
                ? text
                : text.replace('–', '-').replace('…', '.').replace('·', '-').replaceAll("[^\\x00-\\x7f]", "?");
    }
}
