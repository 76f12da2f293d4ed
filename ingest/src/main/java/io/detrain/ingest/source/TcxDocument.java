package io.detrain.ingest.source;

import io.detrain.ingest.source.Xml.Attributes;
import io.detrain.ingest.source.Xml.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Listens to a TCX document and keeps its activities. */
final class TcxDocument implements Walker {

    final List<TcxActivity> activities = new ArrayList<>();
    String author = "";
    boolean course;

    private TcxActivity activity = new TcxActivity("");
    private Sample.Draft point = new Sample.Draft();
    private boolean inPoint;
    private boolean inActivity;

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "Course" -> course = true;
            case "Activity" -> {
                activity = new TcxActivity(attributes.get("Sport").orElse(""));
                inActivity = true;
            }
            case "Lap" -> attributes.get("StartTime").ifPresent(activity::lapStarts);
            case "Trackpoint" -> {
                point = new Sample.Draft();
                inPoint = true;
            }
            default -> {}
        }
    }

    @Override
    public void end(String name, String text, Optional<String> parent) {
        if (inPoint) {
            endInPoint(name, text, parent.orElse(""));
        } else if (inActivity) {
            endInActivity(name, text, parent.orElse(""));
        } else if (name.equals("Name") && parent.orElse("").equals("Author")) {
            author = text;
        }
    }

    private void endInPoint(String name, String text, String parent) {
        switch (name) {
            case "Time" -> point.atMs = Numbers.instantMs(text).orElse(Long.MIN_VALUE);
            case "LatitudeDegrees" -> point.latitude = Numbers.orNaN(text);
            case "LongitudeDegrees" -> point.longitude = Numbers.orNaN(text);
            case "AltitudeMeters" -> point.altitudeM = Numbers.orNaN(text);
            case "DistanceMeters" -> point.distanceM = Numbers.orNaN(text);
            case "Cadence", "RunCadence" -> point.cadence = Numbers.orNaN(text);
            case "Speed" -> point.speedMps = Numbers.orNaN(text);
            case "Watts" -> point.watts = Numbers.orNaN(text);
            case "Value" -> point.bpm = parent.equals("HeartRateBpm") ? Numbers.orNaN(text) : point.bpm;
            case "Trackpoint" -> endPoint();
            default -> {}
        }
    }

    private void endPoint() {
        inPoint = false;
        if (point.timed() && inActivity) {
            activity.samples.add(point.finish());
        }
    }

    private void endInActivity(String name, String text, String parent) {
        switch (name) {
            case "Activity" -> {
                activities.add(activity);
                inActivity = false;
            }
            case "Id" -> activity.id = text;
            case "Name" -> activity.creator = parent.equals("Creator") ? Optional.of(text) : activity.creator;
            case "TotalTimeSeconds" -> activity.lapTime(Numbers.number(text));
            case "DistanceMeters" -> activity.lapsM += Numbers.number(text).orElse(0);
            case "Value" -> activity.lapHeartRate(parent, Numbers.number(text));
            default -> {}
        }
    }
}
