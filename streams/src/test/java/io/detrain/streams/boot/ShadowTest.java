package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.compare.Comparison;
import io.detrain.streams.compare.Period;
import io.detrain.streams.listen.View;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.replay.RulesDiff;
import io.detrain.streams.replay.ShadowDiff;
import io.detrain.streams.topology.Coaches;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.junit5ext.KafkaClusterExtension;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Other rules beside the live ones, on a real broker. */
@ExtendWith(KafkaClusterExtension.class)
@Execution(ExecutionMode.CONCURRENT) // it mostly waits for services
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class ShadowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final LocalDate RACED = LocalDate.parse("2026-04-25");

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private final StreamsServiceTest.TestClock clock =
            new StreamsServiceTest.TestClock(Instant.parse("2026-05-10T18:00:00Z"));
    private final String registry = "mock://" + System.identityHashCode(this);

    @Test
    void a_shadow_judges_the_whole_log_by_its_own_rules_and_leaves_what_is_live_alone() throws Exception {
        var serdes = new Serdes(registry);
        serdes.register();
        var longer = Files.writeString(folder.resolve("longer.properties"), "plan.raceType.RUN_10K.days=12\n");
        try (var context = live()) {
            send(Events.race("race", 1, RACED + "T09:00:00Z"), serdes);
            send(Events.intervals("hard", 1, RACED.plusDays(11) + "T09:00:00Z"), serdes);
            context.getBean(StreamsSettling.class).await(PATIENCE);
            try (var shadow = Beside.shadow(
                    "longer",
                    context.getBean(StreamsSettings.class),
                    context.getBean(ClusterSettings.class),
                    ConfiguredSettings.ofFile(longer),
                    clock)) {
                shadow.await(PATIENCE);
                context.getBean(StreamsSettling.class).await(PATIENCE);
                shadowIsJudged(context.getBean(StreamsRuntime.class).view(), serdes);
            }
        }
        var settings = ConfiguredSettings.ofFile(longer);
        difference(settings, serdes);
        assertThat(difference(TopicNames.LIVE, new Coaches(Settings.NONE, Map.of()), serdes))
                .isEqualTo(new RebuildDiff.Result(1, 0, List.of(), List.of()));
        assertThat(difference(
                        TopicNames.LIVE.shadowed("longer"),
                        new Coaches(settings.forAll(), settings.ofTenants()),
                        serdes))
                .isEqualTo(new RebuildDiff.Result(1, 0, List.of(), List.of()));
    }

    /** What a fold of the log foretells is what the shadow has published. */
    private void difference(ConfiguredSettings candidate, Serdes serdes) {
        var everything = new Period(LocalDate.MIN, LocalDate.MAX);
        var foretold = new ArrayList<Comparison>();
        new RulesDiff(
                        cluster.getBootstrapServers(),
                        TopicNames.LIVE,
                        serdes,
                        "detrain-streams",
                        new Coaches(Settings.NONE, Map.of()),
                        new Coaches(candidate.forAll(), candidate.ofTenants()),
                        compared -> {})
                .compare(
                        owner -> true,
                        both -> foretold.add(Comparison.of(
                                both.live().judged(), both.candidate().judged(), everything)));
        var published = new ArrayList<Comparison>();
        var found = new ShadowDiff(
                        cluster.getBootstrapServers(),
                        TopicNames.LIVE,
                        TopicNames.LIVE.shadowed("longer"),
                        serdes,
                        compared -> {})
                .compare(
                        owner -> true, (owner, live, shadow) -> published.add(Comparison.of(live, shadow, everything)));

        assertThat(found).isTrue();
        assertThat(foretold).isEqualTo(published).singleElement().satisfies(comparison -> {
            assertThat(comparison.plans().longer()).isEqualTo(1);
            assertThat(comparison.flags().get("EARLY_RETURN").onlyCandidate()).isEqualTo(1);
        });
    }

    private void shadowIsJudged(View live, Serdes serdes) throws Exception {
        var names = TopicNames.LIVE.shadowed("longer");
        try (var beside = new View(
                cluster.getBootstrapServers(), names, folder.resolve("own").toString(), serdes)) {
            beside.start();
            await().atMost(PATIENCE).until(beside::isOpen);

            var days = live.plans(ANNA).getFirst().getDays();
            assertThat(live.flags(ANNA)).extracting(FlagJudgement::getRule).doesNotContain("EARLY_RETURN");
            assertThat(beside.plans(ANNA)).extracting(PlanJudgement::getDays).allMatch(longer -> longer > days);
            assertThat(beside.flags(ANNA)).extracting(FlagJudgement::getRule).contains("EARLY_RETURN");
            assertThat(beside.latestDay(ANNA).orElseThrow().getRules())
                    .isNotEqualTo(live.latestDay(ANNA).orElseThrow().getRules());
        }
    }

    private RebuildDiff.Result difference(TopicNames names, Coaches coaches, Serdes serdes) {
        return new RebuildDiff(
                        cluster.getBootstrapServers(),
                        names,
                        serdes,
                        names.own("detrain-streams"),
                        coaches,
                        compared -> {})
                .compare(Duration.ofSeconds(30));
    }

    private void send(AthleteEvent event, Serdes serdes) throws Exception {
        var key = ANNA.event(event.getEventId(), event.getRevision(), event.getContentHash());
        var raw = serdes.<AthleteEvent>serializer().serialize(Topics.EVENTS.topic(), event);
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", cluster.getBootstrapServers(),
                        "partitioner.class", AthletePartitioner.class.getName()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.EVENTS.topic(), key, raw)).get();
        }
    }

    private ApplicationContext live() throws IOException {
        return ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.server.port",
                        -1,
                        "detrain.kafka.bootstrap-servers",
                        cluster.getBootstrapServers(),
                        "detrain.registry.url",
                        registry,
                        "detrain.partitions",
                        2,
                        "detrain.streams.state-dir",
                        folder.toString(),
                        "detrain.streams.punctuate-every",
                        "20ms",
                        "detrain.streams.poll-ms",
                        10))
                .singletons(clock)
                .start();
    }
}
