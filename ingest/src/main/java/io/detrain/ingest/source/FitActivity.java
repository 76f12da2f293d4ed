package io.detrain.ingest.source;

import com.garmin.fit.DeviceInfoMesg;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.LengthMesg;
import com.garmin.fit.LengthType;
import com.garmin.fit.Mesg;
import com.garmin.fit.SessionMesg;
import io.detrain.ingest.source.Recording.Sensors;
import io.detrain.ingest.source.Recording.Span;
import io.detrain.ingest.source.Recording.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** From the messages of one activity to its recordings: one for each session, or one of the records alone. */
record FitActivity(FitMessages messages, List<Sample> samples) {

    private static final long ROUNDING_MS = 1000;
    private static final int ANTPLUS_HEART_RATE = 120;
    private static final int SOURCE_ANTPLUS = 1;
    private static final int SOURCE_BLUETOOTH_LE = 3;
    private static final int SOURCE_LOCAL = 5;
    private static final int BLE_HEART_RATE = 4;
    private static final int LOCAL_BAROMETER = 4;
    private static final int LOCAL_WRIST_HEART_RATE = 10;

    static FitActivity of(FitMessages messages) {
        var samples = messages.samples();
        samples.sort(Comparator.comparingLong(Sample::atMs));
        return new FitActivity(messages, samples);
    }

    /** The sessions in order of time, without transitions; of records alone one of an unknown sport. */
    List<Recording> recordings() {
        var recordings = messages.sessions.stream()
                .filter(session -> !FitSports.isTransition(session))
                .flatMap(session -> recording(session).stream())
                .sorted(Comparator.comparingLong(Recording::startMs))
                .toList();
        return recordings.isEmpty() && messages.sessions.isEmpty() && samples.size() > 1
                ? List.of(recording(
                        "UNKNOWN", samples.getFirst().atMs(), samples.getLast().atMs(), Totals.none()))
                : recordings;
    }

    /** All legs and the transitions between them as one. */
    Recording whole(List<Recording> legs) {
        long start = legs.getFirst().startMs();
        long end = legs.stream().mapToLong(Recording::endMs).max().orElse(start);
        var totals = new Totals(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                sum(legs.stream().map(leg -> leg.totals().distanceM()).toList()),
                sum(legs.stream().map(leg -> leg.totals().ascentM()).toList()),
                sum(legs.stream().map(leg -> leg.totals().descentM()).toList()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                legs.getLast().totals().rpe());
        return recording("MULTISPORT", start, end, totals);
    }

    private static OptionalDouble sum(List<OptionalDouble> parts) {
        return parts.stream().allMatch(OptionalDouble::isEmpty)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        parts.stream().mapToDouble(part -> part.orElse(0)).sum());
    }

    private Optional<Recording> recording(Mesg session) {
        var start = FitFields.instantMs(session, SessionMesg.StartTimeFieldNum);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        long from = start.getAsLong();
        long told = from + Math.round(1000 * elapsedS(session, from));
        long to = told - ROUNDING_MS > nextStartMs(from) ? nextStartMs(from) : told;
        return Optional.of(recording(FitSports.of(session), from, to, totals(session, from, to)));
    }

    private double elapsedS(Mesg session, long startMs) {
        var told = FitFields.number(session, SessionMesg.TotalElapsedTimeFieldNum);
        return told.orElseGet(() -> samples.isEmpty() ? 0 : (samples.getLast().atMs() - startMs) / 1000.0);
    }

    /** A leg ends where the next begins, whatever its own total says: some devices let it run on. */
    private long nextStartMs(long startMs) {
        return messages.sessions.stream()
                .mapToLong(session -> FitFields.instantMs(session, SessionMesg.StartTimeFieldNum)
                        .orElse(Long.MAX_VALUE))
                .filter(next -> next > startMs)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Recording recording(String sport, long startMs, long endMs, Totals totals) {
        return new Recording(sport, startMs, endMs, samples, pauses(endMs), totals, sensors());
    }

    private Totals totals(Mesg session, long startMs, long endMs) {
        return new Totals(
                positive(session, SessionMesg.TotalTimerTimeFieldNum),
                activeS(startMs, endMs),
                positive(session, SessionMesg.TotalDistanceFieldNum),
                FitFields.number(session, SessionMesg.TotalAscentFieldNum),
                FitFields.number(session, SessionMesg.TotalDescentFieldNum),
                bpm(session, SessionMesg.AvgHeartRateFieldNum),
                bpm(session, SessionMesg.MaxHeartRateFieldNum),
                rpe(session));
    }

    private static OptionalDouble positive(Mesg message, int field) {
        var number = FitFields.number(message, field);
        return number.orElse(0) > 0 ? number : OptionalDouble.empty();
    }

    private static OptionalInt bpm(Mesg message, int field) {
        var number = positive(message, field);
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    /** Garmin stores the answer 0 to 10 as 0 to 100. */
    private static OptionalDouble rpe(Mesg session) {
        var stored = FitFields.number(session, SessionMesg.WorkoutRpeFieldNum);
        return stored.isPresent() && stored.getAsDouble() <= 100
                ? OptionalDouble.of(stored.getAsDouble() / 10)
                : OptionalDouble.empty();
    }

    /** The lengths that were swum: rests at the wall are not motion. */
    private OptionalDouble activeS(long startMs, long endMs) {
        double sum = 0;
        for (var length : messages.lengths) {
            long at = FitFields.instantMs(length, LengthMesg.StartTimeFieldNum).orElse(Long.MIN_VALUE);
            boolean swum =
                    FitFields.whole(length, LengthMesg.LengthTypeFieldNum).orElse(-1) == LengthType.ACTIVE.getValue();
            sum += swum && at >= startMs && at < endMs
                    ? FitFields.number(length, LengthMesg.TotalTimerTimeFieldNum)
                            .orElse(0)
                    : 0;
        }
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** From each stop of the timer to the next start. */
    private List<Span> pauses(long endMs) {
        var pauses = new ArrayList<Span>();
        var stopped = OptionalLong.empty();
        var events = messages.timers.stream()
                .filter(event -> FitFields.instantMs(event, FitFields.TIMESTAMP).isPresent())
                .sorted(Comparator.comparingLong(
                        event -> FitFields.instantMs(event, FitFields.TIMESTAMP).getAsLong()))
                .toList();
        for (var event : events) {
            long at = FitFields.instantMs(event, FitFields.TIMESTAMP).orElseThrow();
            boolean start =
                    FitFields.whole(event, EventMesg.EventTypeFieldNum).orElse(-1) == EventType.START.getValue();
            if (start && stopped.isPresent()) {
                pauses.add(new Span(stopped.getAsLong(), at));
                stopped = OptionalLong.empty();
            } else if (!start && stopped.isEmpty()) {
                stopped = OptionalLong.of(at);
            }
        }
        if (stopped.isPresent() && stopped.getAsLong() < endMs) {
            pauses.add(new Span(stopped.getAsLong(), endMs));
        }
        return pauses;
    }

    private Sensors sensors() {
        boolean chest = messages.devices.stream().anyMatch(FitActivity::isStrap);
        boolean wrist = messages.devices.stream().anyMatch(FitActivity::isWrist);
        boolean barometer = messages.devices.stream().anyMatch(FitActivity::isBarometer);
        return new Sensors(chest ? "CHEST" : wrist ? "OPTICAL" : "UNKNOWN", barometer);
    }

    private static boolean isStrap(Mesg device) {
        return isDevice(device, SOURCE_ANTPLUS, ANTPLUS_HEART_RATE)
                || isDevice(device, SOURCE_BLUETOOTH_LE, BLE_HEART_RATE);
    }

    private static boolean isWrist(Mesg device) {
        return isDevice(device, SOURCE_LOCAL, LOCAL_WRIST_HEART_RATE);
    }

    private static boolean isBarometer(Mesg device) {
        return isDevice(device, SOURCE_LOCAL, LOCAL_BAROMETER);
    }

    private static boolean isDevice(Mesg device, int source, int type) {
        return FitFields.whole(device, DeviceInfoMesg.SourceTypeFieldNum).orElse(-1) == source
                && FitFields.whole(device, DeviceInfoMesg.DeviceTypeFieldNum).orElse(-1) == type;
    }
}
