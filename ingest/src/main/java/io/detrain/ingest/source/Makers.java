package io.detrain.ingest.source;

import java.util.List;
import java.util.Locale;

/** From the name of a device or program to the word that we use for its maker. */
final class Makers {

    private record Hint(String word, String maker) {}

    private static final List<Hint> HINTS = List.of(
            new Hint("strava", "strava"),
            new Hint("zwift", "zwift"),
            new Hint("wahoo", "wahoo"),
            new Hint("elemnt", "wahoo"),
            new Hint("coros", "coros"),
            new Hint("suunto", "suunto"),
            new Hint("polar", "polar"),
            new Hint("trainingpeaks", "trainingpeaks"),
            new Hint("runkeeper", "runkeeper"),
            new Hint("stryd", "stryd"),
            new Hint("sigma", "sigma"),
            new Hint("garmin", "garmin"),
            new Hint("forerunner", "garmin"),
            new Hint("edge", "garmin"),
            new Hint("fenix", "garmin"),
            new Hint("f\u0113nix", "garmin"),
            new Hint("vivoactive", "garmin"),
            new Hint("v\u00edvoactive", "garmin"),
            new Hint("instinct", "garmin"),
            new Hint("venu", "garmin"));

    private Makers() {}

    /** The maker's word, or "file" where the name tells nothing. */
    static String of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return HINTS.stream()
                .filter(hint -> lower.contains(hint.word))
                .map(Hint::maker)
                .findFirst()
                .orElse("file");
    }
}
