package io.detrain.deploy.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text at words where the terminal ends; a word that is longer than a line stays whole. */
public record Wrap(int width) {

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[\\d+m");

    /** A line that has become several, those after the first indented. */
    public List<String> hanging(String line, int indent) {
        var text = line.stripLeading();
        return beside(" ".repeat(line.length() - text.length()), indent, text);
    }

    /** Text after something that stands already; further lines begin at the edge. */
    List<String> beside(String begun, int edge, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(begun);
        var start = visible(begun);
        var length = start;
        for (var word : text.split(" ", -1)) {
            if (length + visible(word) > width && length > start) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(edge));
                start = edge;
                length = edge;
            }
            line.append(word).append(' ');
            length += visible(word) + 1;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int visible(String text) {
        var plain = COLOURS.matcher(text).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }
}
