package io.detrain.deploy.season;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One turn of the player: register who arrives, send the events while the clock stands where the step before left it,
 * then drive the clock on. In this order a player that was killed half-way repeats the step and changes nothing.
 *
 * @param events bodies of {@code POST /v1/events}, none later than the instant at which the step begins
 */
public record Step(Instant clockTo, List<Arrival> arrivals, List<Map<String, Object>> events) {

    /** Someone who joins: the body of {@code PUT /v1/athletes/{athlete}}. */
    public record Arrival(String athlete, Map<String, Object> body) {}
}
