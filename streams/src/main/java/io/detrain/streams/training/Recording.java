package io.detrain.streams.training;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A workout as one system recorded it, ranked by how much it tells (science.md 8.4, rulings.md 5). */
record Recording(TrainingEvent event, Fact.Workout workout) {

    /** Of equal scores the one that counts comes first. */
    static final Comparator<Recording> LONGEST_FIRST = Comparator.comparingLong(Recording::seconds)
            .reversed()
            .thenComparingInt(Recording::providerRank)
            .thenComparing(Recording::id);

    private static final List<List<String>> PROVIDERS = List.of(
            List.of("file", "fit", "tcx", "gpx", "device"),
            List.of("garmin"),
            List.of("polar"),
            List.of("suunto"),
            List.of("coros"),
            List.of("wahoo"),
            List.of("zwift"),
            List.of("apple"),
            List.of("google", "fitbit"),
            List.of("whoop"),
            List.of("oura"),
            List.of("withings"),
            List.of("strava"),
            List.of("aggregator"),
            List.of("manual", "import", "csv"));

    /** The recording in an event, if it has one that can be believed. */
    static Optional<Recording> of(TrainingEvent event) {
        return event.fact() instanceof Fact.Workout workout && !event.quarantined()
                ? Optional.of(new Recording(event, workout))
                : Optional.empty();
    }

    String id() {
        return event.id();
    }

    long day() {
        return event.localDate().toEpochDay();
    }

    long start() {
        return event.at().getEpochSecond();
    }

    long end() {
        return start() + seconds();
    }

    long seconds() {
        return workout.elapsedS();
    }

    int score(MatchSettings.Scores points) {
        int score = workout.heartRate()
                .map(rate -> rate.chest() ? points.chest() : points.optical())
                .orElse(0);
        score += has("POWER") || workout.normalizedPowerW().isPresent() ? points.power() : 0;
        score += has("GPS") ? points.gps() : 0;
        score += has("BAROMETER") ? points.barometer() : 0;
        return score + (workout.rpe().isPresent() ? points.rpe() : 0);
    }

    /** A copy ranks as its original where it names it. */
    int providerRank() {
        return workout.origins().stream()
                .mapToInt(origin -> rank(origin.source()))
                .min()
                .orElseGet(() -> rank(event.source()));
    }

    private boolean has(String stream) {
        return workout.streams().contains(stream);
    }

    private static int rank(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        int rank = PROVIDERS.size();
        int longest = 0; // fitbit is no FIT file
        for (int i = 0; i < PROVIDERS.size(); i++) {
            for (String provider : PROVIDERS.get(i)) {
                if (provider.length() > longest && name.startsWith(provider)) {
                    rank = i;
                    longest = provider.length();
                }
            }
        }
        return rank;
    }

    @Override
    public String toString() {
        return "Recording[" + id() + "]";
    }
}
