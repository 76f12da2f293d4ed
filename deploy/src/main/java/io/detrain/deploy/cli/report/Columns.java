package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Report.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of a chart, gathered so that they fit: a day takes one to three columns, or a column takes whole weeks.
 *
 * @param days days in a column
 * @param wide columns of a day, or of a bundle of days
 */
record Columns(LocalDate first, int days, int wide, List<Column> list) {

    /** Mean load a day, and fitness and fatigue at the end. */
    record Column(LocalDate from, double load, double fitness, double fatigue) {}

    static Columns of(List<Day> all, int room) {
        var count = all.size();
        var days = count <= room ? 1 : Math.ceilDiv(Math.ceilDiv(count, room), 7) * 7;
        var wide = Math.clamp(room / Math.max(1, Math.ceilDiv(count, days)), 1, 3);
        var list = IntStream.range(0, Math.ceilDiv(count, days))
                .mapToObj(i -> column(all.subList(i * days, Math.min(count, (i + 1) * days))))
                .toList();
        return new Columns(all.getFirst().date(), days, wide, list);
    }

    private static Column column(List<Day> days) {
        var last = days.getLast();
        var load = days.stream().mapToDouble(Day::load).average().orElse(0);
        return new Column(days.getFirst().date(), load, last.fitness(), last.fatigue());
    }

    /** The column of a date, counted in characters from the left edge of the chart. */
    int at(LocalDate date) {
        return (int) (date.toEpochDay() - first.toEpochDay()) / days * wide;
    }

    int width() {
        return list.size() * wide;
    }

    String unit() {
        return switch (days) {
            case 1 -> "day";
            case 7 -> "week";
            default -> days / 7 + " weeks";
        };
    }
}
