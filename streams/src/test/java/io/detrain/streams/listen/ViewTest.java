package io.detrain.streams.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.DayState;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import io.detrain.schemas.avro.Severity;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class ViewTest {

    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private final Serdes serdes = new Serdes("mock://" + System.identityHashCode(this));

    @BeforeEach
    void register() throws IOException {
        serdes.register();
    }

    @Test
    void what_was_read_is_there_again_and_nothing_of_a_log_that_is_gone() throws Exception {
        createTopics();
        publish(MONDAY, MONDAY.plusDays(1));
        awaitDays(2);
        awaitDays(2);

        deleteTopics();
        createTopics();
        publish(MONDAY.plusDays(7));

        awaitDays(1);
    }

    @Test
    void a_topic_that_the_broker_does_not_know_yet_is_waited_for() throws Exception {
        try (var view = new View(cluster.getBootstrapServers(), folder.toString(), serdes)) {
            view.start();
            await().during(Duration.ofMillis(300)).until(() -> !view.isOpen() && !view.hasDied());
            createTopics();
            publish(MONDAY);
            await().until(() -> days(view).size() == 1);
            assertThat(view.isOpen()).isTrue();
        }
    }

    @Test
    void it_is_open_once_all_that_was_committed_can_be_read() throws Exception {
        createTopics();
        publish(Stream.iterate(MONDAY, day -> day.plusDays(1)).limit(2_000).toArray(LocalDate[]::new));
        try (var view = new View(cluster.getBootstrapServers(), folder.toString(), serdes)) {
            view.start();
            await().pollInterval(Duration.ofMillis(5)).until(view::isOpen);
            assertThat(view.days(ANNA, MONDAY, MONDAY.plusDays(2_000))).hasSize(2_000);
        }
    }

    @Test
    void flags_that_stand_are_kept_apart_from_those_that_stood() throws Exception {
        createTopics();
        publish(MONDAY, MONDAY.plusDays(1));
        publish(flag("stands", JudgementStatus.RAISED), flag("changed", JudgementStatus.AMENDED));
        publish(flag("over", JudgementStatus.RAISED), flag("wrong", JudgementStatus.RAISED));
        publish(flag("over", JudgementStatus.CLEARED), flag("wrong", JudgementStatus.WITHDRAWN));
        try (var view = new View(cluster.getBootstrapServers(), folder.toString(), serdes)) {
            view.start();
            await().untilAsserted(() -> assertThat(view.flags(ANNA)).hasSize(4));
            await().untilAsserted(() -> assertThat(view.openFlags("acme"))
                    .extracting(FlagJudgement::getFlagId)
                    .containsExactly("changed", "stands"));
            assertThat(view.openFlags("acm")).isEmpty();
            await().untilAsserted(() -> assertThat(view.latestDay(ANNA))
                    .map(DayJudgement::getLocalDate)
                    .contains(MONDAY.plusDays(1)));
            assertThat(view.latestDay(new AthleteKey("acme", "ann"))).isEmpty();
            assertThat(view.latestDay(new AthleteKey("acme", "anna0"))).isEmpty();
        }
    }

    private void publish(FlagJudgement... flags) throws Exception {
        try (var producer = new KafkaProducer<String, FlagJudgement>(
                Map.of(
                        "bootstrap.servers", cluster.getBootstrapServers(),
                        "partitioner.class", AthletePartitioner.class.getName()),
                new StringSerializer(),
                serdes.serializer())) {
            for (var flag : flags) {
                producer.send(new ProducerRecord<>(Topics.FLAGS.topic(), ANNA.item(flag.getFlagId()), flag))
                        .get();
            }
        }
    }

    private static FlagJudgement flag(String id, JudgementStatus status) {
        return FlagJudgement.newBuilder()
                .setTenant("acme")
                .setAthlete("anna")
                .setFlagId(id)
                .setRule("REST_DAY_DUE")
                .setDay(MONDAY)
                .setSeverity(Severity.LOW)
                .setStatus(status)
                .setRules("r1")
                .setJudgedOn(MONDAY)
                .setJudgedAt(Instant.EPOCH)
                .build();
    }

    @Test
    void whoever_reads_while_it_opens_and_closes_reads_nothing_and_breaks_nothing() throws Exception {
        createTopics();
        publish(MONDAY);
        var view = new View(cluster.getBootstrapServers(), folder.toString(), serdes);
        assertThat(view.isOpen()).isFalse();
        assertThat(days(view)).isEmpty();
        try (view) {
            view.start();
            await().until(() -> days(view).size() == 1);
            await().until(view::isOpen);
        }
        assertThat(view.isOpen()).isFalse();
        assertThat(days(view)).isEmpty();
    }

    @Test
    void a_disk_that_comes_back_is_read_again() throws Exception {
        createTopics();
        publish(MONDAY);
        var inTheWay = folder.resolve("view");
        Files.writeString(inTheWay, "a file where a folder has to be");
        try (var view = new View(cluster.getBootstrapServers(), inTheWay.toString(), serdes)) {
            view.start();
            await().during(Duration.ofMillis(200)).until(() -> !view.isOpen());
            Files.delete(inTheWay);
            await().until(() -> days(view).size() == 1);
        }
    }

    private void awaitDays(int expected) {
        try (var view = new View(cluster.getBootstrapServers(), folder.toString(), serdes)) {
            view.start();
            await().untilAsserted(() -> assertThat(days(view)).hasSize(expected));
        }
    }

    private static List<DayJudgement> days(View view) {
        return view.days(ANNA, MONDAY, MONDAY.plusDays(30));
    }

    private void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            Topics.create(admin, 1, (short) 1);
        }
    }

    private void deleteTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            admin.deleteTopics(Stream.of(Topics.values()).map(Topics::topic).toList())
                    .all()
                    .get();
            await().until(() -> admin.listTopics().names().get().isEmpty());
        }
    }

    private void publish(LocalDate... days) throws Exception {
        try (var producer = new KafkaProducer<String, DayJudgement>(
                Map.of(
                        "bootstrap.servers", cluster.getBootstrapServers(),
                        "partitioner.class", AthletePartitioner.class.getName()),
                new StringSerializer(),
                serdes.serializer())) {
            for (var day : days) {
                producer.send(new ProducerRecord<>(Topics.DAYS.topic(), ANNA.day(day), judged(day)));
            }
            producer.flush();
        }
    }

    private static DayJudgement judged(LocalDate day) {
        return DayJudgement.newBuilder()
                .setTenant("acme")
                .setAthlete("anna")
                .setLocalDate(day)
                .setState(DayState.REST_CONFIRMED)
                .setClosed(true)
                .setLoad(0)
                .setFitness(0)
                .setFatigue(0)
                .setForm(0)
                .setConfidence(0)
                .setWorkouts(List.of())
                .setMiles(0)
                .setRules("r1")
                .setJudgedAt(Instant.EPOCH)
                .build();
    }
}
