package io.detrain.streams.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much speaks for a level of strain (science.md 3.4).
 *
 * @param points of all domains
 * @param confidence how much could be looked at, times how much of fitness is history, 0 to 1
 * @param domains points of each domain, none without any
 */
public record Score(double points, double confidence, Map<String, Double> domains) {

    public Score {
        domains = Collections.unmodifiableMap(new TreeMap<>(domains)); // the same bytes every time
    }

    @Override
    public String toString() {
        return "Score";
    }
}
