package io.detrain.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark has measured.
 *
 * @param columns headings of the lines' cells
 * @param ratios what two runs, or two machines, can be compared by
 * @param noisy whether the control moved so much that small differences mean nothing
 */
public record Report(
        String name,
        String title,
        List<String> columns,
        List<Line> lines,
        Map<String, Double> ratios,
        List<String> notes,
        boolean noisy) {

    public Report {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
