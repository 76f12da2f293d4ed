package io.detrain.ingest.intake;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of event that the JSON door knows, each with the reader of its body. */
enum Kind {
    WORKOUT("workout", true, WorkoutReader::workout),
    RACE("race", false, BodyReader::race),
    WELLNESS("wellness", true, BodyReader::wellness),
    SLEEP("sleep", true, BodyReader::sleep),
    HEART_RATE_VARIABILITY("heartRateVariability", true, BodyReader::heartRateVariability),
    RESTING_HEART_RATE("restingHeartRate", true, BodyReader::restingHeartRate),
    CONTEXT("context", false, DeclarationReader::context),
    PROFILE("profile", false, DeclarationReader::profile),
    ANSWER("answer", false, DeclarationReader::answer),
    HEARTBEAT("heartbeat", true, BodyReader::heartbeat),
    RETRACTION("retraction", false, BodyReader::retraction);

    private final String type;
    private final boolean measured;
    private final BiFunction<Fields, When, Body> reader;

    Kind(String type, boolean measured, BiFunction<Fields, When, Body> reader) {
        this.type = type;
        this.measured = measured;
        this.reader = reader;
    }

    static Optional<Kind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    static String listed() {
        return Stream.of(values()).map(kind -> kind.type).collect(Collectors.joining(", "));
    }

    /** True if it was measured on its local date; false if it was declared, and may act from another one. */
    boolean measured() {
        return measured;
    }

    Body read(Fields fields, When when) {
        return reader.apply(fields, when);
    }
}
