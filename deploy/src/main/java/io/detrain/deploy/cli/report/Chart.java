package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Columns.Column;
import io.detrain.deploy.cli.report.Look.Ink;
import io.detrain.deploy.cli.report.Report.Day;
import io.detrain.deploy.cli.report.Report.Workout;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws load as bars, and fitness and fatigue as lines, over the same columns. */
record Chart(Look look, List<Day> days, List<Workout> races) {

    private static final int AXIS = 7;
    private static final int BAR_ROWS = 6;
    private static final int LINE_ROWS = 8;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    List<String> lines() {
        var columns = Columns.of(days, look.width() - AXIS - 1);
        var lines = new ArrayList<String>();
        lines.add(look.in(Ink.HEAD, "Load a day" + (columns.days() > 1 ? ", mean of each " + columns.unit() : "")));
        lines.addAll(bars(columns));
        lines.add(look.in(Ink.HEAD, "Fitness load ")
                + look.in(Ink.FITNESS, mark(true, false))
                + look.in(Ink.HEAD, ", fatigue load ")
                + look.in(Ink.FATIGUE, mark(false, true)));
        lines.addAll(curves(columns));
        lines.addAll(raceMarks(columns));
        lines.add(" ".repeat(AXIS) + dates(columns));
        return lines;
    }

    private List<String> bars(Columns columns) {
        var top = top(columns, Column::load);
        var lines = new ArrayList<String>();
        for (var row = BAR_ROWS - 1; row >= 0; row--) {
            var bars = new StringBuilder();
            for (var column : columns.list()) {
                bars.append(bar(column.load() / top * BAR_ROWS - row, columns.wide()));
            }
            lines.add(axis(row == BAR_ROWS - 1 ? top : row == 0 ? 0 : -1)
                    + look.in(Ink.LOAD, bars.toString().stripTrailing()));
        }
        return lines;
    }

    /** The part of a bar that stands in one row; wide bars leave a gap. */
    private String bar(double height, int wide) {
        var eighth = (int) Math.clamp(Math.round(height * 8), 0, 8);
        var ink = look.unicode() ? EIGHTHS.charAt(eighth) : eighth > 3 ? '#' : eighth > 0 ? '.' : ' ';
        return String.valueOf(ink).repeat(Math.max(1, wide - 1)) + (wide > 1 ? " " : "");
    }

    private List<String> curves(Columns columns) {
        var top = Math.max(top(columns, Column::fitness), top(columns, Column::fatigue));
        var lines = new ArrayList<String>();
        for (var row = LINE_ROWS - 1; row >= 0; row--) {
            var line = new StringBuilder(axis(row == LINE_ROWS - 1 ? top : row == 0 ? 0 : -1));
            for (var column : columns.list()) {
                var fitness = rowOf(column.fitness(), top) == row;
                var fatigue = rowOf(column.fatigue(), top) == row;
                line.append(point(fitness, fatigue)).append(" ".repeat(columns.wide() - 1));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String point(boolean fitness, boolean fatigue) {
        return fitness || fatigue ? look.in(fitness ? Ink.FITNESS : Ink.FATIGUE, mark(fitness, fatigue)) : " ";
    }

    private String mark(boolean fitness, boolean fatigue) {
        if (fitness && fatigue) {
            return look.unicode() ? "◉" : "@";
        }
        return fitness ? (look.unicode() ? "●" : "*") : (look.unicode() ? "○" : "o");
    }

    private List<String> raceMarks(Columns columns) {
        if (races.isEmpty()) {
            return List.of();
        }
        var marks = new StringBuilder(" ".repeat(columns.width()));
        races.stream()
                .map(Workout::localDate)
                .mapToInt(columns::at)
                .filter(at -> at >= 0 && at < marks.length())
                .forEach(at -> marks.setCharAt(at, 'R'));
        return List.of(String.format("%" + (AXIS - 1) + "s ", "races")
                + look.in(Ink.WARN, marks.toString().stripTrailing()));
    }

    /** Dates under their columns, as many as find room. */
    private String dates(Columns columns) {
        var text = new StringBuilder();
        for (var i = 0; i < columns.list().size(); i++) {
            var label = label(columns.list().get(i).from());
            var at = i * columns.wide();
            if (at >= text.length() + (text.isEmpty() ? 0 : 3) && at + label.length() <= look.width() - AXIS) {
                text.append(" ".repeat(at - text.length())).append(label);
            }
        }
        return look.in(Ink.FAINT, text.toString());
    }

    private String label(LocalDate date) {
        return days.size() > 300 ? MONTH.format(date) : DAY.format(date);
    }

    private String axis(double value) {
        var number = value < 0 ? "" : Long.toString(Math.round(value));
        return String.format(Locale.ROOT, "%" + (AXIS - 2) + "s%s", number, look.unicode() ? "│ " : "| ");
    }

    private static int rowOf(double value, double top) {
        return (int) Math.clamp(Math.round(value / top * (LINE_ROWS - 1)), 0, LINE_ROWS - 1);
    }

    private static double top(Columns columns, ToDoubleFunction<Column> value) {
        return Math.max(1, columns.list().stream().mapToDouble(value).max().orElse(1));
    }
}
