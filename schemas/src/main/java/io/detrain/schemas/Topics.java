package io.detrain.schemas;

import io.detrain.schemas.avro.AthleteContact;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.Delivery;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Every topic of Detrain: its name, the schema of its values, how it is cleaned. */
public enum Topics {
    /** Every accepted event, for ever: the truth. Key: owner, event, revision, content hash. */
    EVENTS("detrain.events.v1", AthleteEvent.getClassSchema(), Cleanup.COMPACT),
    /** What was refused, as it came, with the reason in its headers; kept 30 days. Key: tenant. */
    REJECTED("detrain.rejected.v1", null, Cleanup.THIRTY_DAYS),
    /** Days as they are judged now. Key: owner, local date. */
    DAYS("detrain.days.v1", DayJudgement.getClassSchema(), Cleanup.COMPACT),
    /** Episodes of flags with their evidence. Key: owner, flag. */
    FLAGS("detrain.flags.v1", FlagJudgement.getClassSchema(), Cleanup.COMPACT),
    /** De-training plans. Key: owner, plan. */
    PLANS("detrain.plans.v1", PlanJudgement.getClassSchema(), Cleanup.COMPACT),
    /** Histories of athletes who are folded anew, begun and ended; kept for a day. Key: owner, or tenant for all of them. */
    REPAIR("detrain.repair.v1", null, Cleanup.ONE_DAY),
    /** Messages and what became of them. Key: owner, notification. */
    DELIVERIES("detrain.deliveries.v1", Delivery.getClassSchema(), Cleanup.COMPACT),
    /** How athletes want to be reached. Key: owner. */
    ATHLETES("detrain.athletes.v1", AthleteContact.getClassSchema(), Cleanup.COMPACT);

    private final String topic;
    private final Optional<Schema> schema;
    private final Map<String, String> settings;

    Topics(String topic, @Nullable Schema schema, Map<String, String> settings) {
        this.topic = topic;
        this.schema = Optional.ofNullable(schema);
        this.settings = settings;
    }

    /** Name of the topic on the broker. */
    public String topic() {
        return topic;
    }

    /** Whether a topic of that name holds it, whatever the name begins with. */
    public boolean isNameOf(@Nullable String name) {
        return name != null && name.endsWith(ending());
    }

    /** Which of them a topic of that name holds; empty if it is none of ours. */
    public static Optional<Topics> named(String name) {
        return Stream.of(values()).filter(each -> each.isNameOf(name)).findFirst();
    }

    /** What its names have in common: {@code .events.v1}. */
    String ending() {
        return topic.substring(TopicNames.LIVE.prefix().length());
    }

    /** Schema of its values; empty where they are raw bytes. */
    public Optional<Schema> schema() {
        return schema;
    }

    /** Subject of its values in the registry. */
    public String subject() {
        return topic + "-value";
    }

    /**
     * Creates the topics that are missing, and leaves the others as they are.
     *
     * @throws IllegalStateException if the broker refuses
     */
    public static void create(Admin admin, int partitions, short replicas) throws InterruptedException {
        create(admin, TopicNames.LIVE, partitions, replicas);
    }

    /** The same for topics of these names. */
    public static void create(Admin admin, TopicNames names, int partitions, short replicas)
            throws InterruptedException {
        var wanted = Stream.of(values())
                .map(each -> new NewTopic(names.of(each), partitions, replicas).configs(each.settings))
                .toList();
        for (var result : admin.createTopics(wanted).values().entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("cannot create topic " + result.getKey(), e.getCause());
                }
            }
        }
    }

    /**
     * All partitions of a topic that exists.
     *
     * @throws UnknownTopicOrPartitionException if the broker that was asked does not know it: each learns of a new topic a
     *     moment after it was made
     */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        return partitions;
    }

    private static final class Cleanup {
        static final Map<String, String> COMPACT =
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        static final Map<String, String> THIRTY_DAYS = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                "2592000000");
        static final Map<String, String> ONE_DAY = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                "86400000");
    }

    /** Topics that the Coach writes. */
    public static List<Topics> judgements() {
        return List.of(DAYS, FLAGS, PLANS);
    }
}
