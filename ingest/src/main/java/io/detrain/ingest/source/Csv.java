package io.detrain.ingest.source;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values with quotes, as RFC 4180 has them. */
final class Csv {

    private Csv() {}

    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                quoted = doubled || c != '"';
                cell.append(quoted ? String.valueOf(c) : "");
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                endCell(cell, row);
            } else if (c == '\n') {
                endCell(cell, row);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endCell(cell, row);
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static void endCell(StringBuilder cell, List<String> row) {
        row.add(cell.toString());
        cell.setLength(0);
    }
}
