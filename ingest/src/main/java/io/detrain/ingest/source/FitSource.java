package io.detrain.ingest.source;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.Decode;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** FIT, the format of Garmin, Wahoo, Coros, Suunto, Zwift and most others. */
record FitSource(Envelopes envelopes) implements Source {

    private static final int TYPE_ACTIVITY = 4;
    private static final int MAX_SESSIONS = 64;
    private static final int MAX_OFFSET_S = 14 * 3600;
    private static final int OFFSET_STEP_S = 900;

    @Override
    public boolean recognises(NamedBytes file) {
        return FitParts.startsAt(file.bytes(), 0);
    }

    @Override
    public Reading read(NamedBytes file, Hints hints) {
        var parts = FitParts.of(file.bytes());
        if (parts.intact().isEmpty()) {
            return new Reading.Refused(parts.damage().orElse("nothing in it"));
        }
        var activities = new ArrayList<FitMessages>();
        try {
            parts.intact().forEach(part -> decode(part, activities));
        } catch (FitRuntimeException e) {
            return new Reading.Refused("cannot be decoded: " + firstSentence(e));
        } catch (IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException e) {
            // the SDK's own failures where a definition contradicts itself although the checksum is right
            return new Reading.Refused("cannot be decoded: a message contradicts its definition");
        }
        return reading(activities, parts.damage(), new Findings(envelopes, hints, "fit", file.bytes()));
    }

    /** A part with a file id begins a new file; one without, such as the heart rate of a swim, goes on with the last. */
    private static void decode(byte[] part, List<FitMessages> activities) {
        int before = activities.size();
        MesgListener listener = message -> {
            boolean begins = message.getNum() == MesgNum.FILE_ID && activities.size() == before;
            if (begins || activities.isEmpty()) {
                activities.add(new FitMessages());
            }
            activities.getLast().add(message);
        };
        new Decode().read(new ByteArrayInputStream(part), listener);
    }

    private static Reading reading(List<FitMessages> files, Optional<String> damage, Findings findings) {
        var others = new ArrayList<String>();
        for (var messages : files) {
            otherKind(messages).ifPresentOrElse(others::add, () -> add(messages, findings));
        }
        if (findings.isEmpty() && !others.isEmpty()) {
            return new Reading.NotAnActivity(others.getFirst() + ", not an activity");
        }
        if (!findings.isEmpty()) {
            others.forEach(other -> findings.note("also holds a " + other + ", which was left out"));
            damage.ifPresent(why -> findings.note("the rest of the file was left out: " + why));
        }
        return findings.reading("FIT file without a session or records");
    }

    private static Optional<String> otherKind(FitMessages messages) {
        var type = messages.fileId.map(
                id -> FitFields.whole(id, FileIdMesg.TypeFieldNum).orElse(TYPE_ACTIVITY));
        if (type.orElse((long) TYPE_ACTIVITY) == TYPE_ACTIVITY) {
            return Optional.empty();
        }
        var name = com.garmin.fit.File.getByValue(type.get().shortValue());
        var word = name == com.garmin.fit.File.INVALID
                ? ""
                : name.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
        return Optional.of("FIT " + word + "file");
    }

    private static void add(FitMessages messages, Findings findings) {
        if (messages.sessions.size() > MAX_SESSIONS) {
            findings.note("more than " + MAX_SESSIONS + " sessions in one activity");
            return;
        }
        var activity = FitActivity.of(messages);
        var recordings = activity.recordings();
        var maker = FitMakers.of(messages.fileId);
        if (recordings.size() == 1) {
            findings.add(recordings.getFirst(), maker, offset(messages));
        } else if (!recordings.isEmpty()) {
            findings.add(activity.whole(recordings), recordings, maker, offset(messages));
        }
    }

    /** The device's local time beside its UTC; some write nonsense there, which no zone on earth has. */
    private static Optional<ZoneOffset> offset(FitMessages messages) {
        return messages.activity.flatMap(activity -> {
            long local = FitFields.whole(activity, ActivityMesg.LocalTimestampFieldNum)
                    .orElse(Long.MAX_VALUE / 2);
            long utc = FitFields.whole(activity, FitFields.TIMESTAMP).orElse(0);
            long offset = Math.round((local - utc) / (double) OFFSET_STEP_S) * OFFSET_STEP_S;
            return Math.abs(offset) <= MAX_OFFSET_S
                    ? Optional.of(ZoneOffset.ofTotalSeconds((int) offset))
                    : Optional.empty();
        });
    }

    private static String firstSentence(FitRuntimeException e) {
        var text = String.valueOf(e.getMessage()).replace("FIT decode error: ", "");
        int end = text.indexOf('.');
        return end < 0 ? text : text.substring(0, end);
    }
}
