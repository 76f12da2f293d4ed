package io.detrain.ingest.source;

import io.detrain.ingest.source.Recording.Sensors;
import io.detrain.ingest.source.Recording.Totals;
import io.detrain.ingest.source.Xml.Attributes;
import io.detrain.ingest.source.Xml.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Listens to a GPX document and keeps its tracks. */
final class GpxDocument implements Walker {

    /** One track while it is read. */
    static final class Way {
        private final List<Sample> samples = new ArrayList<>();
        private String sport = "";

        Optional<Recording> recording() {
            if (samples.size() < 2) {
                return Optional.empty();
            }
            long start = samples.stream().mapToLong(Sample::atMs).min().orElseThrow();
            long end = samples.stream().mapToLong(Sample::atMs).max().orElseThrow();
            return start == end
                    ? Optional.empty()
                    : Optional.of(new Recording(
                            Sports.named(sport), start, end, samples, List.of(), Totals.none(), Sensors.unknown()));
        }
    }

    final List<Way> tracks = new ArrayList<>();
    String creator = "";
    int points;

    private Sample.Draft point = new Sample.Draft();
    private boolean inPoint;

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "gpx" -> creator = attributes.get("creator").orElse("");
            case "trk" -> tracks.add(new Way());
            case "trkpt" -> {
                point = new Sample.Draft();
                point.latitude = attributes.get("lat").map(Numbers::orNaN).orElse(Double.NaN);
                point.longitude = attributes.get("lon").map(Numbers::orNaN).orElse(Double.NaN);
                inPoint = true;
                points++;
            }
            default -> {}
        }
    }

    @Override
    public void end(String name, String text, Optional<String> parent) {
        if (inPoint) {
            endInPoint(name, text);
        } else if (name.equals("type") && parent.orElse("").equals("trk") && !tracks.isEmpty()) {
            tracks.getLast().sport = text;
        }
    }

    private void endInPoint(String name, String text) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "time" -> point.atMs = Numbers.instantMs(text).orElse(Long.MIN_VALUE);
            case "ele" -> point.altitudeM = Numbers.orNaN(text);
            case "hr", "heartrate" -> point.bpm = Numbers.orNaN(text);
            case "cad", "cadence" -> point.cadence = Numbers.orNaN(text);
            case "power", "watts", "powerinwatts" -> point.watts = Numbers.orNaN(text);
            case "speed" -> point.speedMps = Numbers.orNaN(text);
            case "atemp", "temp" -> point.temperatureC = Numbers.orNaN(text);
            case "trkpt" -> endPoint();
            default -> {}
        }
    }

    private void endPoint() {
        inPoint = false;
        if (point.timed() && !tracks.isEmpty()) {
            tracks.getLast().samples.add(point.finish());
        }
    }
}
