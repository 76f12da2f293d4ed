package io.detrain.bench.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A report as a table. */
public final class TextReport {

    private TextReport() {}

    /** Prints it. */
    public static void print(Report report, PrintWriter out) {
        out.println(report.title());
        out.println();
        var table = new ArrayList<List<String>>();
        table.add(row("", report.columns(), "goal", ""));
        report.lines().forEach(line -> table.add(row(line)));
        print(table, out);
        out.println();
        report.notes().forEach(out::println);
        if (report.noisy()) {
            out.println("NOISY: the control moved by more than a tenth while this was measured; "
                    + "differences below a fifth mean nothing.");
        }
        out.flush();
    }

    private static List<String> row(Line line) {
        return row(
                line.what(),
                line.cells(),
                line.judged().map(each -> each.goal().text()).orElse(""),
                line.judged()
                        .map(each -> each.verdict().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
    }

    private static List<String> row(String what, List<String> cells, String goal, String verdict) {
        var row = new ArrayList<String>();
        row.add(what);
        row.addAll(cells);
        row.add(goal);
        row.add(verdict);
        return row;
    }

    private static void print(List<List<String>> table, PrintWriter out) {
        var widths = IntStream.range(0, table.getFirst().size())
                .map(column -> table.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : table) {
            var line = new StringBuilder();
            for (var column = 0; column < widths.length; column++) {
                var left = column == 0 || column == widths.length - 1;
                line.append(pad(row.get(column), widths[column], left)).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width, boolean left) {
        var room = " ".repeat(width - text.length());
        return left ? text + room : room + text;
    }
}
