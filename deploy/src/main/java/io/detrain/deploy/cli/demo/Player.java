package io.detrain.deploy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.season.Season;
import io.detrain.deploy.season.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays a season as a platform would: registers, sends, and moves the clock on.
 *
 * <p>The clock is all that it remembers. A player that was killed begins with the first step that the clock has not
 * left behind; what it sends again has the same ids and revisions, and counts once.
 */
final class Player {

    private static final int BATCH = 500; // events of about half a kilobyte, and a request holds one megabyte

    private final DetrainApi api;
    private final Season season;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int sent;

    Player(DetrainApi api, Season season) {
        this.api = api;
        this.season = season;
    }

    /** Hears of each turn that is done. */
    interface Listener {
        void turned(int turn, Instant clock);
    }

    /** Plays to the end from where the clock stands. */
    void play(Listener listener) {
        var now = api.clock();
        var steps = season.steps();
        for (var turn = 0; turn < steps.size(); turn++) {
            if (steps.get(turn).clockTo().isAfter(now)) {
                play(steps.get(turn));
                listener.turned(turn, steps.get(turn).clockTo());
            }
        }
    }

    private void play(Step step) {
        step.arrivals().forEach(arrival -> api.register(arrival.athlete(), arrival.body()));
        for (var from = 0; from < step.events().size(); from += BATCH) {
            send(step.events().subList(from, Math.min(step.events().size(), from + BATCH)));
        }
        api.drive(step.clockTo());
    }

    private void send(List<Map<String, Object>> events) {
        var answer = api.send(events);
        for (var result : answer.path("results")) {
            count(result);
        }
    }

    private void count(JsonNode result) {
        if (result.path("status").asText().equals("accepted")) {
            sent++;
        } else {
            var why = result.path("pointer").asText() + " "
                    + result.path("reason").asText();
            refused.merge(why.strip(), 1, Integer::sum);
        }
    }

    /** Events that were accepted in this run. */
    int sent() {
        return sent;
    }

    /** How many events were refused, by reason; a season has none. */
    Map<String, Integer> refused() {
        return refused;
    }
}
