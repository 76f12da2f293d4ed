package io.detrain.streams.wire;

import io.detrain.streams.load.Grain;
import io.detrain.streams.training.DayDigest;
import io.detrain.streams.training.Signals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Days as bytes, one after the other: a byte that says what there is of the day, then only that. Most days are like one
 * of three, and spare that byte.
 */
final class DigestCodec {

    private static final int LOAD = 1;
    private static final int SESSIONS = 2;
    private static final int RUN = 4;
    private static final int MORE = 8;
    private static final int MARKS_SHIFT = 4;
    private static final int SIGNALS = 128;
    private static final int USUAL_MARKS = DayDigest.SENSED | DayDigest.SAID | DayDigest.REST_DECLARED;

    private static final int GAP = 1;
    private static final int MARKS = 2;
    private static final int LIFTS = 4;
    private static final int SPILLED = 8;
    private static final int HARD = 16;
    private static final int RACES = 32;

    private final SessionCodec sessions = new SessionCodec();
    private final SignalsCodec signals = new SignalsCodec();
    private long before;

    private DigestCodec() {}

    static void write(StateWriter out, List<DayDigest> days) {
        int[] headers = new int[days.size()];
        long before = 0;
        for (int i = 0; i < headers.length; i++) {
            headers[i] = header(days.get(i), before);
            before = days.get(i).day();
        }
        out.count(headers.length);
        if (headers.length == 0) {
            return;
        }
        Usual usual = Usual.of(headers);
        usual.write(out, headers);
        DigestCodec codec = new DigestCodec();
        for (int i = 0; i < headers.length; i++) {
            codec.write(out, days.get(i), headers[i], usual.contains(headers[i]));
        }
    }

    static List<DayDigest> read(StateReader in) {
        int size = (int) in.count();
        if (size == 0) {
            return List.of();
        }
        int[] headers = Usual.read(in, size);
        DigestCodec codec = new DigestCodec();
        List<DayDigest> days = new ArrayList<>(size);
        for (int header : headers) {
            days.add(codec.read(in, header == Usual.NONE ? in.octet() : header));
        }
        return days;
    }

    private void write(StateWriter out, DayDigest day, int header, boolean usual) {
        if (!usual) {
            out.octet(header);
        }
        if ((header & MORE) != 0) {
            writeMore(out, day);
        }
        before = day.day();
        if ((header & LOAD) != 0) {
            out.count(day.loadMicro() / Grain.LOAD_MICRO);
        }
        if ((header & SESSIONS) != 0) {
            sessions.write(out, day.sessions());
        }
        if ((header & RUN) != 0) {
            out.count(day.runDecimetres() / Grain.DECIMETRES);
        }
        if (!day.hardSessions().isEmpty()) {
            out.all(day.hardSessions(), (writer, hard) -> HardSessionCodec.write(writer, hard, day));
        }
        if ((header & SIGNALS) != 0) {
            signals.write(out, day.signals());
        }
    }

    private DayDigest read(StateReader in, int header) {
        int more = (header & MORE) != 0 ? in.octet() : 0;
        long day = before + ((more & GAP) != 0 ? in.number() : 1);
        int marks = (more & MARKS) != 0 ? in.octet() : header >> MARKS_SHIFT & USUAL_MARKS;
        int lifts = (more & LIFTS) != 0 ? (int) in.count() : 0;
        List<Long> spilled = (more & SPILLED) != 0 ? in.all(reader -> reader.count() * Grain.LOAD_MICRO) : List.of();
        var races = (more & RACES) != 0 ? in.all(reader -> RaceCodec.read(reader, day)) : DayDigest.NOTHING.races();
        before = day;
        long load = (header & LOAD) != 0 ? in.count() * Grain.LOAD_MICRO : 0;
        var measured = (header & SESSIONS) != 0 ? sessions.read(in) : DayDigest.NOTHING.sessions();
        long run = (header & RUN) != 0 ? in.count() * Grain.DECIMETRES : SessionCodec.runDecimetres(measured);
        var hard = (more & HARD) != 0
                ? in.all(reader -> HardSessionCodec.read(reader, day, load, measured))
                : DayDigest.NOTHING.hardSessions();
        Signals body = (header & SIGNALS) != 0 ? signals.read(in) : Signals.NOTHING;
        return new DayDigest(day, load, spilled, run, lifts, marks, body, measured, hard, races);
    }

    private void writeMore(StateWriter out, DayDigest day) {
        int more = more(day, before);
        out.octet(more);
        if ((more & GAP) != 0) {
            out.number(day.day() - before);
        }
        if ((more & MARKS) != 0) {
            out.octet(day.marks());
        }
        if ((more & LIFTS) != 0) {
            out.count(day.lifts());
        }
        if ((more & SPILLED) != 0) {
            out.all(day.spilledMicro(), (writer, micro) -> writer.count(micro / Grain.LOAD_MICRO));
        }
        if ((more & RACES) != 0) {
            out.all(day.races(), (writer, race) -> RaceCodec.write(writer, race, day.day()));
        }
    }

    private static int header(DayDigest day, long before) {
        return (day.loadMicro() != 0 ? LOAD : 0)
                | (day.sessions().isEmpty() ? 0 : SESSIONS)
                | (day.runDecimetres() != SessionCodec.runDecimetres(day.sessions()) ? RUN : 0)
                | (more(day, before) != 0 ? MORE : 0)
                | (day.signals().isNothing() ? 0 : SIGNALS)
                | (day.marks() & USUAL_MARKS) << MARKS_SHIFT;
    }

    private static int more(DayDigest day, long before) {
        return (day.day() != before + 1 ? GAP : 0)
                | ((day.marks() & ~USUAL_MARKS) != 0 ? MARKS : 0)
                | (day.lifts() != 0 ? LIFTS : 0)
                | (day.spilledMicro().isEmpty() ? 0 : SPILLED)
                | (day.hardSessions().isEmpty() ? 0 : HARD)
                | (day.races().isEmpty() ? 0 : RACES);
    }

    /** The three headers that most days have, the smaller first; a day's is two bits of a row before the days. */
    private record Usual(int[] three) {

        private static final int NONE = -1;
        private static final int BITS = 2;
        private static final int MASK = 3;
        private static final int IN_BYTE = Byte.SIZE / BITS;

        static Usual of(int[] headers) {
            int[] times = new int[1 << Byte.SIZE];
            for (int header : headers) {
                times[header]++;
            }
            int[] three = new int[MASK];
            for (int i = 0; i < three.length; i++) {
                int most = 0;
                for (int header = 1; header < times.length; header++) {
                    most = times[header] > times[most] ? header : most;
                }
                three[i] = most;
                times[most] = -1;
            }
            Arrays.sort(three);
            return new Usual(three);
        }

        boolean contains(int header) {
            return place(header) < MASK;
        }

        private int place(int header) {
            int place = 0;
            while (place < MASK && three[place] != header) {
                place++;
            }
            return place;
        }

        void write(StateWriter out, int[] headers) {
            for (int header : three) {
                out.octet(header);
            }
            for (int i = 0; i < headers.length; i += IN_BYTE) {
                int packed = 0;
                for (int j = 0; j < IN_BYTE && i + j < headers.length; j++) {
                    packed |= place(headers[i + j]) << BITS * j;
                }
                out.octet(packed);
            }
        }

        /** The header of each day, or {@link #NONE} where it is written with the day. */
        static int[] read(StateReader in, int size) {
            int[] three = {in.octet(), in.octet(), in.octet(), NONE};
            int[] headers = new int[size];
            int packed = 0;
            for (int i = 0; i < size; i++) {
                packed = i % IN_BYTE == 0 ? in.octet() : packed >> BITS;
                headers[i] = three[packed & MASK];
            }
            return headers;
        }
    }
}
