package io.detrain.ingest.source;

import io.detrain.ingest.source.Recording.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The positions of a recording without those that nobody in this sport can have reached, and the way along them. */
record Track(Series wayM, double droppedShare) {

    static Optional<Track> of(Recording recording, double capMps) {
        var kept = new ArrayList<Sample>();
        int located = 0;
        for (var sample : recording.samples()) {
            if (sample.position().isPresent()) {
                located++;
                if (kept.isEmpty() || reachable(kept.getLast(), sample, capMps)) {
                    kept.add(sample);
                }
            }
        }
        return kept.size() < 2
                ? Optional.empty()
                : Optional.of(new Track(way(recording, kept), 1 - (double) kept.size() / located));
    }

    double lengthM() {
        return wayM.value()[wayM.size() - 1];
    }

    private static boolean reachable(Sample from, Sample to, double capMps) {
        double seconds = Math.max(1, (to.atMs() - from.atMs()) / 1000.0);
        return metres(from, to) <= capMps * seconds;
    }

    private static Series way(Recording recording, List<Sample> kept) {
        var second = new int[kept.size()];
        var way = new double[kept.size()];
        double sum = 0;
        int n = 0;
        for (int i = 0; i < kept.size(); i++) {
            boolean jumped = i > 0 && inPause(recording, kept.get(i - 1), kept.get(i));
            sum += i == 0 || jumped ? 0 : metres(kept.get(i - 1), kept.get(i));
            int at = (int) Math.floorDiv(kept.get(i).atMs() - recording.startMs(), 1000L);
            n = n > 0 && second[n - 1] == at ? n : n + 1;
            second[n - 1] = at;
            way[n - 1] = sum;
        }
        int size = n;
        return new Series(second, way).keep(i -> i < size);
    }

    private static boolean inPause(Recording recording, Sample from, Sample to) {
        return to.atMs() - from.atMs() > 2000
                && recording.pauses().stream().anyMatch(pause -> covers(pause, from.atMs(), to.atMs()));
    }

    private static boolean covers(Span pause, long fromMs, long toMs) {
        return fromMs <= pause.fromMs() + 1000 && toMs >= pause.toMs() - 1000;
    }

    private static double metres(Sample from, Sample to) {
        return new Position(from.latitude(), from.longitude()).metresTo(new Position(to.latitude(), to.longitude()));
    }
}
