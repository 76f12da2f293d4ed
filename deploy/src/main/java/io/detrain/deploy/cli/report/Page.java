package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Look.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a report, broken where the terminal ends. */
final class Page {

    private static final int MARGIN = 13;
    private static final int WIDEST_MARGIN = 24;
    private static final int INDENT = 4;

    private final Look look;
    private final Wrap wrap;
    private final List<String> lines = new ArrayList<>();

    Page(Look look) {
        this.look = look;
        this.wrap = new Wrap(look.width());
    }

    void add(List<String> drawn) {
        lines.addAll(drawn);
    }

    void paragraph(String text) {
        lines.addAll(wrap.hanging(text, 0));
    }

    /** Nothing, not even its title, where there are no items. */
    <T> void section(String title, List<T> items, Consumer<T> draw) {
        if (!items.isEmpty()) {
            title(title + " (" + items.size() + ")");
            items.forEach(draw);
        }
    }

    /** The last of many items, and where the others are. */
    <T> void latest(int most, String title, List<T> items, Consumer<T> draw) {
        if (items.size() <= most) {
            section(title, items, draw);
            return;
        }
        title(title + " (" + items.size() + "; the latest " + most + ", --json has all)");
        items.subList(items.size() - most, items.size()).forEach(draw);
    }

    private void title(String title) {
        lines.add("");
        lines.add(look.in(Ink.HEAD, title));
    }

    /** A point of a list. */
    void item(String text) {
        lines.addAll(wrap.hanging("  " + text, INDENT));
    }

    /** Text beside a margin of its own. */
    void beside(String margin, String text) {
        var edge = Math.clamp(margin.length() + 1, MARGIN, WIDEST_MARGIN);
        lines.addAll(wrap.beside(String.format("%-" + edge + "s", margin), edge, text.strip()));
    }

    List<String> shown() {
        return lines.stream().map(look::shown).toList();
    }
}
