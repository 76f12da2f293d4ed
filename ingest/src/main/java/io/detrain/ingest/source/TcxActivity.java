package io.detrain.ingest.source;

import io.detrain.ingest.source.Recording.Sensors;
import io.detrain.ingest.source.Recording.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One activity of a TCX document while it is read. */
final class TcxActivity {

    private static final long NEAR_MS = 3_600_000;

    final List<Sample> samples = new ArrayList<>();
    private final String sport;
    private double lapBeats;
    private double lapBeatsS;
    private double lapS;
    private double highestBpm;
    private long firstLapMs = Long.MAX_VALUE;
    String id = "";
    Optional<String> creator = Optional.empty();
    private double timerS;
    double lapsM;

    TcxActivity(String sport) {
        this.sport = sport;
    }

    void lapStarts(String text) {
        firstLapMs = Math.min(firstLapMs, Numbers.instantMs(text).orElse(Long.MAX_VALUE));
    }

    void lapTime(OptionalDouble seconds) {
        lapS = Math.max(0, seconds.orElse(0));
        timerS += lapS;
    }

    void lapHeartRate(String element, OptionalDouble bpm) {
        if (bpm.isEmpty() || bpm.getAsDouble() <= 0) {
            return;
        }
        if (element.equals("AverageHeartRateBpm")) {
            lapBeats += bpm.getAsDouble() * lapS;
            lapBeatsS += lapS;
        } else if (element.equals("MaximumHeartRateBpm")) {
            highestBpm = Math.max(highestBpm, bpm.getAsDouble());
        }
    }

    Optional<Recording> recording() {
        var firstSample = samples.stream().mapToLong(Sample::atMs).min();
        var start = start(firstSample);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        long end = samples.stream().mapToLong(Sample::atMs).max().orElse(start.getAsLong() + Math.round(timerS * 1000));
        return Optional.of(new Recording(
                Sports.named(sport), start.getAsLong(), end, samples, List.of(), totals(), Sensors.unknown()));
    }

    /** The first lap's start if it stands near the first point, else that point: some laps carry another clock. */
    private OptionalLong start(OptionalLong firstSample) {
        var lap = firstLapMs < Long.MAX_VALUE ? OptionalLong.of(firstLapMs) : Numbers.instantMs(id);
        if (firstSample.isEmpty() || lap.isEmpty()) {
            return firstSample.isPresent() ? firstSample : lap;
        }
        boolean near =
                lap.getAsLong() <= firstSample.getAsLong() && firstSample.getAsLong() - lap.getAsLong() < NEAR_MS;
        return near ? lap : firstSample;
    }

    private Totals totals() {
        var none = OptionalDouble.empty();
        return new Totals(
                positive(timerS),
                none,
                positive(lapsM),
                none,
                none,
                lapBeatsS > 0 ? OptionalInt.of((int) Math.rint(lapBeats / lapBeatsS)) : OptionalInt.empty(),
                highestBpm > 0 ? OptionalInt.of((int) highestBpm) : OptionalInt.empty(),
                none);
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
