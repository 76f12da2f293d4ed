package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.replay.Twins;
import io.detrain.streams.reshard.Handover;
import io.detrain.streams.reshard.LogCopy;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same athletes in two and in five partitions, on a real broker. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class ReshardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate TODAY = LocalDate.parse("2026-05-10");
    private static final TopicNames TO = TopicNames.of("detrain.p5");
    private static final String NOTIFIER = "detrain-notifier";

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage(cluster, folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void what_was_moved_is_judged_to_the_same_bytes_and_said_to_nobody_again() throws Exception {
        try (var context = stage.start(Map.of("detrain.streams.repair-every", "50ms"));
                var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            tellOfLives();
            settle(context);

            Topics.create(admin, TO, 5, (short) 1);
            copy();
            try (var moved = Beside.moved(
                    TO,
                    5,
                    context.getBean(StreamsSettings.class),
                    context.getBean(ClusterSettings.class),
                    context.getBean(ConfiguredSettings.class),
                    stage.clock)) {
                send("otto", Events.race("late", 1, TODAY.minusDays(1) + "T09:00:00Z"));
                settle(context);
                assertThat(new Handover(admin, cluster.getBootstrapServers(), TopicNames.LIVE, TO).leftToHear(NOTIFIER))
                        .isPositive();
                moved.awaitRepaired(PATIENCE);
                assertThat(compare().different())
                        .extracting(each -> each.owner().athlete())
                        .containsExactly("otto");

                copy();
                moved.awaitRepaired(PATIENCE);
                assertThat(compare()).isEqualTo(new RebuildDiff.Result(3, 0, List.of(), List.of()));
            }
            handOver(admin);
        }
    }

    /** A year, the last weeks, and somebody who took something back. */
    private void tellOfLives() throws Exception {
        for (var date = TODAY.minusYears(1); date.isBefore(TODAY); date = date.plusDays(5)) {
            send("anna", Events.intervals("w" + date, 1, date + "T09:00:00Z"));
        }
        send("otto", Events.race("race", 1, TODAY.minusDays(12) + "T09:00:00Z"));
        send("otto", Events.intervals("hard", 1, TODAY.minusDays(9) + "T09:00:00Z"));
        send("mia", Events.race("race", 1, TODAY.minusDays(4) + "T09:00:00Z"));
        send("mia", Events.retraction("race", 2, TODAY.minusDays(4) + "T09:00:00Z"));
    }

    private void copy() {
        try (var copy = new LogCopy(cluster.getBootstrapServers(), TopicNames.LIVE, TO)) {
            copy.copy(copied -> {});
            assertThat(copy.left()).isZero();
        }
    }

    private RebuildDiff.Result compare() {
        return new Twins(
                        cluster.getBootstrapServers(),
                        stage.serdes,
                        new Twins.Twin(TopicNames.LIVE, "detrain-streams"),
                        new Twins.Twin(TO, TO.own("detrain-streams")),
                        compared -> {})
                .compare();
    }

    /** The notifier has heard all in the old topics, and begins behind all in the new ones. */
    private void handOver(Admin admin) throws Exception {
        var handover = new Handover(admin, cluster.getBootstrapServers(), TopicNames.LIVE, TO);
        assertThat(handover.partitions(TO)).isEqualTo(5);
        assertThat(handover.partitions(TopicNames.of("nowhere"))).isZero();
        assertThat(handover.leftToJudge(TO.own("detrain-streams"))).contains(0L);
        assertThat(handover.leftToJudge("nobody")).isEmpty();
        assertThat(handover.isSilent(NOTIFIER)).isTrue();

        handover.handOver(NOTIFIER);

        var offsets = admin.listConsumerGroupOffsets(NOTIFIER)
                .partitionsToOffsetAndMetadata()
                .get();
        assertThat(offsets).hasSize(15);
        assertThat(offsets.values()).extracting(OffsetAndMetadata::offset).anyMatch(offset -> offset > 0);
        assertThat(offsets.keySet())
                .extracting(TopicPartition::topic)
                .containsOnly(TO.of(Topics.EVENTS), TO.of(Topics.FLAGS), TO.of(Topics.PLANS));
    }

    private static void settle(ApplicationContext context) throws InterruptedException {
        context.getBean(StreamsSettling.class).awaitRepaired(PATIENCE);
    }

    private void send(String athlete, AthleteEvent event) throws Exception {
        event.setAthlete(athlete);
        stage.send(event);
    }
}
