package io.detrain.deploy.cli.report;

import io.detrain.deploy.cli.report.Report.FileLine;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Accounts for the files: what was not read, and what was assumed of what was. */
record FileSections(Page page, List<FileLine> files) {

    private static final int EXAMPLES = 3;
    private static final Pattern ZONE = Pattern.compile("zone (\\S+): (.*?)( \\(\\d+ activities\\))?");

    void draw() {
        notRead("Refused", "refused");
        notRead("Not an activity", "not_an_activity");
        page.section(
                "Zones",
                List.copyOf(zones().entrySet()),
                entry -> page.item(String.join(", ", entry.getValue()) + ": " + entry.getKey()));
        page.section(
                "Assumed",
                List.copyOf(otherNotes().entrySet()),
                entry -> page.item(entry.getKey() + times(entry.getValue())));
    }

    private void notRead(String title, String status) {
        var found = files.stream().filter(file -> file.status().equals(status)).toList();
        var byReason = found.stream()
                .collect(Collectors.groupingBy(
                        FileLine::reason, TreeMap::new, Collectors.mapping(FileLine::path, Collectors.toList())));
        page.section(
                title, List.copyOf(byReason.entrySet()), entry -> page.item(reason(entry.getKey(), entry.getValue())));
    }

    private static String reason(String why, List<String> paths) {
        var more = paths.size() > EXAMPLES ? " and " + (paths.size() - EXAMPLES) + " more" : "";
        return why + ": "
                + paths.stream().limit(EXAMPLES).map(FileSections::name).collect(Collectors.joining(", ")) + more;
    }

    private TreeMap<String, List<String>> zones() {
        return files.stream()
                .flatMap(file -> file.notes().stream())
                .map(ZONE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        zone -> zone.group(2),
                        TreeMap::new,
                        Collectors.mapping(
                                zone -> zone.group(1),
                                Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf))));
    }

    private TreeMap<String, Long> otherNotes() {
        return files.stream()
                .flatMap(file -> file.notes().stream())
                .filter(note -> !ZONE.matcher(note).matches())
                .collect(Collectors.groupingBy(note -> note, TreeMap::new, Collectors.counting()));
    }

    private static String times(long files) {
        return files == 1 ? "" : " (" + files + " files)";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
