package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Workout;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.boot.Progress;
import io.detrain.streams.boot.TestClock;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.StandingReader;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell by itself, on a clock that the test moves. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder
class CoachProcessorTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final AthleteKey BERT = new AthleteKey("acme", "bert");

    @TempDir
    File folder;

    private final Serdes serdes = new Serdes("mock://" + System.identityHashCode(this));
    private final TestClock clock = new TestClock(NOON);
    private final KeyValueStore<String, byte[]> athletes = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(TrainingTopology.ATHLETES),
                    org.apache.kafka.common.serialization.Serdes.String(),
                    org.apache.kafka.common.serialization.Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final KeyValueStore<Bytes, byte[]> rows = bytes(TrainingTopology.ROWS);
    private final KeyValueStore<Bytes, byte[]> due = bytes(TrainingTopology.DUE);
    private final KeyValueStore<String, byte[]> repairs = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(TrainingTopology.REPAIRS),
                    org.apache.kafka.common.serialization.Serdes.String(),
                    org.apache.kafka.common.serialization.Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final KeyValueStore<Bytes, byte[]> histories = bytes(TrainingTopology.HISTORIES);
    private MockProcessorContext<String, Judgement> context;
    private CoachProcessor coach;

    @BeforeEach
    void start() throws IOException {
        serdes.register();
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder);
        context.setCurrentSystemTimeMs(NOON.toEpochMilli());
        for (StateStore store : List.of(athletes, rows, due, repairs, histories)) {
            store.init(context.getStateStoreContext(), store);
        }
        coach = new CoachProcessor(
                new Coaches(Settings.NONE, Map.of()),
                new EventReader(serdes.deserializer()),
                clock,
                Duration.ofSeconds(1),
                new DayStart(Duration.ofMinutes(1)),
                new Progress(),
                new StandingReader(serdes),
                new RepairDesk());
        coach.init(context);
    }

    @Test
    void every_day_of_an_outage_opens_once_and_in_order() {
        send(ANNA, run("w1", NOON).build());
        context.resetForwards();

        clock.set(NOON.plus(Duration.ofDays(5)));
        lookAtTheClock();
        lookAtTheClock();

        assertThat(opened()).containsExactly("2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09");
    }

    @Test
    void an_entry_without_an_athlete_holds_up_nobody() {
        new DueIndex(due).move("acme/nobody", Optional.empty(), NOON);
        send(ANNA, run("w1", NOON).build());
        context.resetForwards();

        clock.set(NOON.plus(Duration.ofDays(1)));
        lookAtTheClock();

        assertThat(opened()).containsExactly("2026-05-05");
        assertThat(due.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void no_number_that_a_platform_may_send_stops_the_days_of_others() {
        var worst = new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1, 0};
        var longest = new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1L << 40};
        var n = 0;
        for (var real : worst) {
            for (var whole : longest) {
                for (var at :
                        List.of(NOON, Instant.ofEpochMilli(Long.MAX_VALUE), Instant.parse("0001-01-01T00:00:00Z"))) {
                    tryToSend(ANNA, extreme("x" + n++, at, real, whole));
                }
            }
        }
        send(BERT, run("w1", NOON).build());
        context.resetForwards();

        for (var day = 1; day <= 3; day++) {
            clock.set(NOON.plus(Duration.ofDays(day)));
            lookAtTheClock();
        }

        assertThat(opened(BERT)).containsExactly("2026-05-05", "2026-05-06", "2026-05-07");
    }

    private void tryToSend(AthleteKey owner, AthleteEvent event) {
        try {
            send(owner, event);
        } catch (RuntimeException refused) {
            // a dead letter
        }
    }

    private void send(AthleteKey owner, AthleteEvent event) {
        var raw = serdes.<AthleteEvent>serializer().serialize(Topics.EVENTS.topic(), event);
        coach.process(new Record<>(owner.event(event.getEventId(), 1, "0"), raw, 0));
    }

    private void lookAtTheClock() {
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(0));
    }

    private List<String> opened() {
        return opened(ANNA);
    }

    /** Days that were not over when they were judged. */
    private List<String> opened(AthleteKey owner) {
        return context.forwarded().stream()
                .map(each -> each.record().value())
                .filter(judgement -> judgement.owner().equals(owner))
                .map(Judgement::outcome)
                .filter(outcome -> outcome instanceof Outcome.DayJudged(var day) && !day.closed())
                .map(outcome -> ((Outcome.DayJudged) outcome).day().date())
                .map(LocalDate::toString)
                .toList();
    }

    private static AthleteEvent extreme(String id, Instant at, double real, long whole) {
        var event = run(id, at).build();
        var workout = event.getWorkout();
        workout.setElapsedS(whole);
        workout.setMovingS(whole);
        workout.setDistanceM(real);
        workout.setAscentM(real);
        workout.setRpe(real);
        workout.setNormalizedPowerW(real);
        workout.setRace(whole % 2 == 0);
        return event;
    }

    private static AthleteEvent.Builder run(String id, Instant at) {
        return AthleteEvent.newBuilder()
                .setTenant("acme")
                .setAthlete("anna")
                .setEventId(id)
                .setRevision(1)
                .setContentHash("0123456789abcdef")
                .setLocalDate(LocalDate.ofInstant(NOON, ZoneOffset.UTC))
                .setOccurredAt(at)
                .setZone("UTC")
                .setOffsetS(0)
                .setSource("garmin")
                .setReceivedAt(NOON)
                .setClockVerdict(ClockVerdict.ACCEPTED)
                .setKind(EventKind.WORKOUT)
                .setWorkout(Workout.newBuilder()
                        .setSport(Sport.RUN)
                        .setElapsedS(3600)
                        .setMovingS(3600)
                        .setRpe(5.0)
                        .build());
    }

    private static KeyValueStore<Bytes, byte[]> bytes(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name),
                        org.apache.kafka.common.serialization.Serdes.Bytes(),
                        org.apache.kafka.common.serialization.Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
    }
}
