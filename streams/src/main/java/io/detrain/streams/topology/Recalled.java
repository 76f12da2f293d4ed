package io.detrain.streams.topology;

/** What came of asking an athlete's state where it is kept. */
public sealed interface Recalled<T> {

    /** The state was here and gave this answer. */
    record Answer<T>(T answer) implements Recalled<T> {}

    /** Nothing was ever heard of the athlete. */
    record Nobody<T>() implements Recalled<T> {}

    /** The state is not here, or not now. */
    record NotNow<T>(String why) implements Recalled<T> {}
}
