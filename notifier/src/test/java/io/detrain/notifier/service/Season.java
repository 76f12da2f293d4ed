package io.detrain.notifier.service;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.Answer;
import io.detrain.schemas.avro.AnswerAbout;
import io.detrain.schemas.avro.AthleteContact;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.Delivery;
import io.detrain.schemas.avro.DeliveryStatus;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import io.detrain.schemas.avro.Phase;
import io.detrain.schemas.avro.PhaseKind;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.schemas.avro.Severity;
import io.detrain.schemas.avro.Units;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays ingest and streams for one tenant: publishes contacts and judgements, and reads what the notifier wrote. */
final class Season implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final String brokers;
    private final AthleteKey anna;
    private final Serdes serdes;
    private final KafkaProducer<String, SpecificRecord> producer;

    Season(String brokers, String registry, String tenant) throws IOException, InterruptedException {
        this.brokers = brokers;
        this.anna = new AthleteKey(tenant, "anna");
        this.serdes = new Serdes(registry);
        serdes.register();
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Topics.create(admin, PARTITIONS, (short) 1);
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "partitioner.class", AthletePartitioner.class),
                new StringSerializer(),
                serdes.serializer());
    }

    void contact(String email, String zone) {
        contact(email, zone, false);
    }

    /** What is still open is called off by the next notifier. */
    void erase() {
        contact("anna@example.org", "UTC", true);
    }

    private void contact(String email, String zone, boolean erased) {
        publish(
                Topics.ATHLETES,
                anna.text(),
                AthleteContact.newBuilder()
                        .setTenant(anna.tenant())
                        .setAthlete(anna.athlete())
                        .setEmail(email)
                        .setZone(zone)
                        .setUnits(Units.METRIC)
                        .setErased(erased)
                        .setUpdatedAt(Instant.EPOCH)
                        .build());
    }

    /** The plan of a 10K: two days of rest, two easy, three to build back. */
    void plan(JudgementStatus status, LocalDate race, Instant judgedAt, String because) {
        publish(
                Topics.PLANS,
                anna.item("race-" + race),
                PlanJudgement.newBuilder()
                        .setTenant(anna.tenant())
                        .setAthlete(anna.athlete())
                        .setPlanId("race-" + race)
                        .setCause("RUN_10K")
                        .setRaceDate(race)
                        .setStatus(status)
                        .setDays(7)
                        .setPhases(List.of(
                                new Phase(PhaseKind.REST, race.plusDays(1), race.plusDays(2)),
                                new Phase(PhaseKind.ACTIVE_RECOVERY, race.plusDays(3), race.plusDays(4)),
                                new Phase(PhaseKind.RELOAD, race.plusDays(5), race.plusDays(7))))
                        .setCaps(List.of(10.0, 10.0, 21.8, 21.8, 26.6, 35.1, 43.6))
                        .setHardAllowedFrom(race.plusDays(8))
                        .setRaceAllowedFrom(race.plusDays(8))
                        .setShortestDays(5)
                        .setLongestDays(11)
                        .setBecause(because.isEmpty() ? null : because)
                        .setRules("test")
                        .setJudgedOn(race)
                        .setJudgedAt(judgedAt)
                        .build());
    }

    void earlyReturn(JudgementStatus status, LocalDate day, Instant judgedAt) {
        var params = Map.of(
                "k",
                "3",
                "race",
                "RUN_10K",
                "easyUntil",
                day.plusDays(4).toString(),
                "hardAllowedFrom",
                day.plusDays(5).toString());
        flag("EARLY_RETURN", status, day, judgedAt, params);
    }

    void restDayDue(JudgementStatus status, LocalDate day, Instant judgedAt) {
        flag("REST_DAY_DUE", status, day, judgedAt, Map.of("n", "7"));
    }

    private void flag(
            String rule, JudgementStatus status, LocalDate day, Instant judgedAt, Map<String, String> params) {
        publish(
                Topics.FLAGS,
                anna.item(rule + "/" + day),
                FlagJudgement.newBuilder()
                        .setTenant(anna.tenant())
                        .setAthlete(anna.athlete())
                        .setFlagId(rule + "/" + day)
                        .setRule(rule)
                        .setDay(day)
                        .setSeverity(Severity.HIGH)
                        .setStatus(status)
                        .setParams(params)
                        .setRules("test")
                        .setJudgedOn(day)
                        .setJudgedAt(judgedAt)
                        .build());
    }

    /** The athlete says that the flag did not help, as ingest writes it down. */
    void notHelpful(String event, String flag, Instant at) {
        publish(
                Topics.EVENTS,
                anna.item(event),
                AthleteEvent.newBuilder()
                        .setTenant(anna.tenant())
                        .setAthlete(anna.athlete())
                        .setEventId(event)
                        .setRevision(1)
                        .setContentHash("0123456789abcdef")
                        .setKind(EventKind.ANSWER)
                        .setLocalDate(LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .setOccurredAt(at)
                        .setZone("UTC")
                        .setOffsetS(0)
                        .setSource("manual")
                        .setReceivedAt(at)
                        .setAnswer(Answer.newBuilder()
                                .setAbout(AnswerAbout.FLAG_FEEDBACK)
                                .setSubject(flag)
                                .setHelpful(false)
                                .build())
                        .build());
    }

    void poison() {
        try (var raw = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "partitioner.class", AthletePartitioner.class),
                new StringSerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer())) {
            raw.send(new ProducerRecord<>(Topics.FLAGS.topic(), anna.item("poison"), new byte[] {9, 9, 9}));
        }
    }

    private void publish(Topics topic, String key, SpecificRecord value) {
        producer.send(new ProducerRecord<>(topic.topic(), key, value));
        producer.flush();
    }

    /** Every record that the notifier has committed, in the order of the log. */
    List<Delivery> deliveries() {
        Deserializer<Delivery> values = serdes.deserializer();
        Map<String, Object> config = Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), values)) {
            var partition = new TopicPartition(Topics.DELIVERIES.topic(), anna.partition(PARTITIONS));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = written(partition); // what is acknowledged may be visible a moment later
            var all = new ArrayList<Delivery>();
            while (consumer.position(partition) < end) {
                consumer.poll(java.time.Duration.ofMillis(50)).forEach(record -> all.add(record.value()));
            }
            return all.stream()
                    .filter(delivery -> delivery.getTenant().equals(anna.tenant()))
                    .toList();
        }
    }

    private long written(TopicPartition partition) {
        var anyhow = Map.<String, Object>of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(anyhow, new StringDeserializer(), new StringDeserializer())) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    List<DeliveryStatus> statuses(String channel) {
        return deliveries().stream()
                .filter(delivery -> delivery.getChannel().equals(channel))
                .map(Delivery::getStatus)
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
