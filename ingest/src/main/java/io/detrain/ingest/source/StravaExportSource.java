package io.detrain.ingest.source;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.source.Envelopes.Maker;
import io.detrain.ingest.source.Envelopes.Whereabouts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The activities.csv of Strava's bulk export. Five of its columns occur twice, the second time in SI units, and its
 * times are UTC without saying so.
 */
record StravaExportSource(Envelopes envelopes) implements Source {

    private static final String HEADER = "Activity ID,Activity Date,";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.US);
    private static final int MAX_COMPLAINTS = 10;

    @Override
    public boolean recognises(NamedBytes file) {
        var head = new String(file.bytes(), 0, Math.min(file.bytes().length, 64), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").startsWith(HEADER);
    }

    @Override
    public Reading read(NamedBytes file, Hints hints) {
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var rows = Csv.rows(text);
        var columns = new Columns(rows.getFirst());
        var events = new ArrayList<Event>();
        var complaints = new ArrayList<String>();
        var zones = new StravaZones();
        for (int i = 1; i < rows.size(); i++) {
            var event = event(columns.of(rows.get(i)), hints, zones);
            event.ifPresent(events::add);
            if (event.isEmpty()) {
                complaints.add("row " + i + ": no id, date or duration");
            }
        }
        return events.isEmpty()
                ? new Reading.NotAnActivity("a Strava export without activities")
                : new Reading.Read(List.copyOf(events), notes(zones, complaints));
    }

    private static List<String> notes(StravaZones zones, List<String> complaints) {
        var notes = new ArrayList<>(zones.notes());
        if (!complaints.isEmpty()) {
            notes.add(complaints.size() + " left out");
            notes.addAll(complaints.subList(0, Math.min(MAX_COMPLAINTS, complaints.size())));
        }
        return List.copyOf(notes);
    }

    private Optional<Event> event(Row row, Hints hints, StravaZones zones) {
        var id = row.first("Activity ID");
        var start = start(row.first("Activity Date"));
        long elapsed = (long) row.last("Elapsed Time").orElse(0);
        if (id.isBlank() || start.isEmpty() || elapsed <= 0 || elapsed > Recording.MAX_SECONDS) {
            return Optional.empty();
        }
        var enveloped = envelopes.put(
                workout(row, elapsed, hints.reduction()),
                "strava-" + id,
                start.get(),
                new Maker("strava", Optional.empty()),
                Whereabouts.unknown(),
                hints);
        zones.add(enveloped.note());
        return Optional.of(enveloped.event());
    }

    private static Optional<Instant> start(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace('\u202f', ' '), DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Body.Workout workout(Row row, long elapsedS, ReductionSettings by) {
        var sport = StravaSports.of(row.first("Activity Type"), false);
        double moving = row.last("Moving Time").orElse(elapsedS);
        var none = OptionalDouble.empty();
        var rpe = row.last("Perceived Exertion");
        return new Body.Workout(
                sport,
                "UNKNOWN",
                elapsedS,
                (long) Math.max(0, Math.min(moving, elapsedS)),
                new Body.Totals(
                        positive(row.last("Distance")),
                        row.last("Elevation Gain"),
                        row.last("Elevation Loss"),
                        sport.equals("TRAIL_RUN")),
                new Body.Effort(
                        Optional.empty(),
                        List.of(),
                        bpm(row.last("Average Heart Rate"), by),
                        bpm(row.last("Max Heart Rate"), by),
                        rpe.orElse(-1) >= 0 && rpe.orElse(-1) <= 10 ? rpe : none),
                new Body.Output(none, none, none, none, row.last("Average Temperature"), Optional.empty(), List.of()),
                Optional.empty(),
                List.of(),
                List.of(),
                rpe.isPresent() ? List.of("RPE") : List.of(),
                List.of(),
                Optional.empty(),
                by.version());
    }

    private static OptionalDouble positive(OptionalDouble number) {
        return number.orElse(0) > 0 ? number : OptionalDouble.empty();
    }

    private static OptionalInt bpm(OptionalDouble number, ReductionSettings by) {
        double bpm = number.orElse(0);
        return by.heartRates().inRange(bpm) ? OptionalInt.of((int) Math.rint(bpm)) : OptionalInt.empty();
    }

    private record Columns(List<String> names) {
        Row of(List<String> cells) {
            return new Row(names, cells);
        }
    }

    private record Row(List<String> names, List<String> cells) {
        String first(String name) {
            return cell(names.indexOf(name));
        }

        /** The last column of that name: the one in seconds, metres, beats. */
        OptionalDouble last(String name) {
            return Numbers.number(cell(names.lastIndexOf(name)));
        }

        private String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        }
    }
}
