package io.detrain.bench.cluster;

import io.detrain.bench.life.Runner;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Loads a log of events of today: what each athlete measures and does, athlete after athlete for each kind; when all have
 * told all, they tell it again with other values, as later revisions.
 *
 * @param latePercent how many of a hundred events are late by 1 to 59 days instead, or edit what is as old
 */
public record EventLog(Crowd crowd, Wire wire, int latePercent) {

    private static final int KINDS = 5;
    private static final int LATE_DAYS = 59;

    /** Appends events; the same number gives the same events on every machine. */
    public void load(Cluster cluster, long events) {
        var dice = new SplittableRandom(events);
        try (var loader = cluster.loader()) {
            for (var number = 0L; number < events; number++) {
                var event = dice.nextInt(100) < latePercent ? late(number, dice) : event(number);
                put(event, loader);
            }
        }
    }

    /** The event of a number, of a log in which nothing is late. */
    public AthleteEvent event(long number) {
        var athlete = (int) (number % crowd.size());
        var kind = (int) (number / crowd.size() % KINDS);
        var round = (int) (number / crowd.size() / KINDS) + 1;
        var runner = crowd.runner(athlete).again(round);
        return Runner.revised(of(runner, kind), round);
    }

    private static AthleteEvent of(Runner runner, int kind) {
        return switch (kind) {
            case 0 -> runner.variability(Crowd.TODAY);
            case 1 -> runner.resting(Crowd.TODAY);
            case 2 -> runner.sleep(Crowd.TODAY);
            case 3 -> runner.wellness(Crowd.TODAY);
            default -> runner.workout(Crowd.TODAY);
        };
    }

    private AthleteEvent late(long number, SplittableRandom dice) {
        var athlete = dice.nextInt(Math.ceilDiv(crowd.size(), 10)) * 10; // one of those who may be late
        var runner = crowd.runner(athlete);
        var date = Crowd.TODAY.minusDays(1 + dice.nextInt(LATE_DAYS));
        var revision = number + 2; // higher than all before
        return dice.nextBoolean()
                ? Runner.revised(runner.again((int) number).extraWorkout(date), revision)
                : Runner.revised(runner.again((int) number).sleep(date), revision);
    }

    private void put(AthleteEvent event, Loader loader) {
        var owner = new AthleteKey(event.getTenant(), event.getAthlete());
        var key = owner.event(event.getEventId(), event.getRevision(), event.getContentHash());
        loader.put(
                Topics.EVENTS.topic(), Crowd.partition(owner), key.getBytes(StandardCharsets.UTF_8), wire.bytes(event));
    }
}
