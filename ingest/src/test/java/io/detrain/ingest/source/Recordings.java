package io.detrain.ingest.source;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import io.detrain.ingest.intake.Body.Workout;
import io.detrain.ingest.source.Recording.Sensors;
import io.detrain.ingest.source.Recording.Span;
import io.detrain.ingest.source.Recording.Totals;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Small recordings of every format, made on the spot. */
final class Recordings {

    static final Hints HINTS = new Hints("anna", Optional.empty(), ZoneId.of("Europe/Berlin"));
    static final Instant START = Instant.parse("2026-05-03T08:00:00Z");

    private Recordings() {}

    /** A run of this many seconds, one sample a second, 3 m/s without positions. */
    static Recording run(int seconds, IntToDoubleFunction bpm) {
        return run(seconds, bpm, List.of());
    }

    static Recording run(int seconds, IntToDoubleFunction bpm, List<Span> pauses) {
        var samples = new ArrayList<Sample>();
        for (int s = 0; s <= seconds; s++) {
            var draft = new Sample.Draft();
            draft.atMs = START.toEpochMilli() + s * 1000L;
            draft.bpm = bpm.applyAsDouble(s);
            draft.speedMps = 3;
            draft.distanceM = 3.0 * s;
            samples.add(draft.finish());
        }
        return new Recording(
                "RUN",
                START.toEpochMilli(),
                START.toEpochMilli() + seconds * 1000L,
                samples,
                pauses,
                Totals.none(),
                Sensors.unknown());
    }

    static Workout reduced(Recording recording) {
        return reduced(recording, ReductionSettings.DEFAULT);
    }

    static Workout reduced(Recording recording, ReductionSettings by) {
        return Reduction.of(recording, Fingerprint.of(new byte[0]), by).workout();
    }

    static byte[] fit(File type, int seconds) {
        var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        var id = new FileIdMesg();
        id.setType(type);
        id.setManufacturer(Manufacturer.COROS);
        id.setTimeCreated(at(0));
        encoder.write(id);
        encoder.write(timer(EventType.START, 0));
        for (int s = 0; s <= seconds; s++) {
            var record = new RecordMesg();
            record.setTimestamp(at(s));
            record.setHeartRate((short) (140 + s % 7));
            record.setEnhancedSpeed(3f);
            record.setDistance(3f * s);
            encoder.write(record);
        }
        encoder.write(timer(EventType.STOP_ALL, seconds));
        var session = new SessionMesg();
        session.setStartTime(at(0));
        session.setTimestamp(at(seconds));
        session.setSport(Sport.RUNNING);
        session.setTotalElapsedTime((float) seconds);
        session.setTotalTimerTime((float) seconds);
        session.setTotalDistance(3f * seconds);
        encoder.write(session);
        var activity = new ActivityMesg();
        activity.setTimestamp(at(seconds));
        activity.setLocalTimestamp(at(seconds).getTimestamp() - 4 * 3600);
        encoder.write(activity);
        return encoder.close();
    }

    private static EventMesg timer(EventType type, int second) {
        var event = new EventMesg();
        event.setTimestamp(at(second));
        event.setEvent(Event.TIMER);
        event.setEventType(type);
        return event;
    }

    private static DateTime at(int second) {
        return new DateTime(Date.from(START.plusSeconds(second)));
    }

    static String tcx(int seconds) {
        var points = new StringBuilder();
        for (int s = 0; s <= seconds; s++) {
            points.append("<Trackpoint><Time>%s</Time><DistanceMeters>%d</DistanceMeters>"
                            .formatted(START.plusSeconds(s), 3 * s))
                    .append("<HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>".formatted(140 + s % 7));
        }
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
               <Activities><Activity Sport="Running"><Id>%1$s</Id><Lap StartTime="%1$s">
               <TotalTimeSeconds>%2$d</TotalTimeSeconds><Track>%3$s</Track></Lap>
               <Creator><Name>COROS PACE 3</Name></Creator></Activity></Activities></TrainingCenterDatabase>
               """.formatted(START, seconds, points);
    }

    static String gpx(int seconds) {
        var points = new StringBuilder();
        for (int s = 0; s <= seconds; s++) {
            points.append("<trkpt lat=\"%.6f\" lon=\"13.0\"><ele>34</ele><time>%s</time>"
                            .formatted(52 + s * 2.7e-5, START.plusSeconds(s)))
                    .append(
                            "<extensions><x:TrackPointExtension><x:hr>%d</x:hr></x:TrackPointExtension></extensions></trkpt>"
                                    .formatted(140 + s % 7));
        }
        return "<?xml version=\"1.0\"?><gpx creator=\"StravaGPX\" xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:x=\"urn:x\">"
                + "<trk><type>running</type><trkseg>" + points + "</trkseg></trk></gpx>";
    }

    static String strava(long id) {
        return """
               {"id":%d,"sport_type":"Run","start_date":"2019-11-03T14:40:00Z","start_date_local":"2019-11-03T09:40:00Z",\
               "timezone":"(GMT-05:00) America/New_York","elapsed_time":11000,"moving_time":10900,"distance":42500.0,\
               "total_elevation_gain":250.0,"workout_type":1,"average_heartrate":168.4,"max_heartrate":185.0,\
               "perceived_exertion":9,"external_id":"garmin_push_77"}""".formatted(id);
    }

    static String stravaExport() {
        return """
               Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Max Heart Rate,"<span class=""x"">T</span>",Elapsed Time,Moving Time,Distance,Max Heart Rate,Average Heart Rate
               5,"Jan 27, 2021, 1:57:47 PM","Run, ""easy""\",Run,1275,5.61,,,1275.0,1258.0,5612.4,171.0,150.6
               6,no date,Run,Run,1275,5.61,,,1275.0,1258.0,5612.4,,
               """;
    }

    static NamedBytes named(String path, String text) {
        return new NamedBytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(NamedBytes file) {
        var results = Sources.readAll(file, HINTS);
        if (results.size() != 1) {
            throw new AssertionError("one result expected, got " + results.size());
        }
        return results.getFirst().reading();
    }

    static Reading.Read activity(NamedBytes file) {
        return switch (read(file)) {
            case Reading.Read read -> read;
            case Reading.NotAnActivity(String reason) -> throw new AssertionError("not an activity: " + reason);
            case Reading.Refused(String reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    static Workout workout(NamedBytes file) {
        return (Workout) activity(file).events().getFirst().body();
    }
}
