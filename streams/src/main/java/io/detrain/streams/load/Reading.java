package io.detrain.streams.load;

import java.util.Map;

/** What one method says about an effort. */
public sealed interface Reading {

    /** A load in load units, how far to trust it, and what it was computed from. */
    record Score(double units, Quality quality, Map<String, String> inputs) implements Reading {
        @Override
        public String toString() {
            return "Score";
        }
    }

    /** The method cannot say, and why. */
    record Missing(String reason) implements Reading {}
}
