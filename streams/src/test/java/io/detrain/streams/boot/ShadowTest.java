package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
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
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Other rules beside the live ones, on a real broker. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class ShadowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final LocalDate RACED = LocalDate.parse("2026-04-25");

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage(cluster, folder.resolve("live"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_shadow_judges_the_whole_log_by_its_own_rules_and_leaves_what_is_live_alone() throws Exception {
        var longer = Files.writeString(folder.resolve("longer.properties"), "plan.raceType.RUN_10K.days=12\n");
        try (var context = stage.start(Map.of())) {
            stage.send(Events.race("race", 1, RACED + "T09:00:00Z"));
            stage.send(Events.intervals("hard", 1, RACED.plusDays(11) + "T09:00:00Z"));
            context.getBean(StreamsSettling.class).await(PATIENCE);
            try (var shadow = Beside.shadow(
                    "longer",
                    context.getBean(StreamsSettings.class),
                    context.getBean(ClusterSettings.class),
                    ConfiguredSettings.ofFile(longer),
                    stage.clock)) {
                shadow.await(PATIENCE);
                context.getBean(StreamsSettling.class).await(PATIENCE);
                shadowIsJudged(context.getBean(StreamsRuntime.class).view());
            }
        }
        var settings = ConfiguredSettings.ofFile(longer);
        difference(settings);
        assertThat(difference(TopicNames.LIVE, new Coaches(Settings.NONE, Map.of())))
                .isEqualTo(new RebuildDiff.Result(1, 0, List.of(), List.of()));
        assertThat(difference(TopicNames.LIVE.shadowed("longer"), new Coaches(settings.forAll(), settings.ofTenants())))
                .isEqualTo(new RebuildDiff.Result(1, 0, List.of(), List.of()));
    }

    /** What a fold of the log foretells is what the shadow has published. */
    private void difference(ConfiguredSettings candidate) {
        var everything = new Period(LocalDate.MIN, LocalDate.MAX);
        var foretold = new ArrayList<Comparison>();
        new RulesDiff(
                        cluster.getBootstrapServers(),
                        TopicNames.LIVE,
                        stage.serdes,
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
                        stage.serdes,
                        compared -> {})
                .compare(
                        owner -> true, (owner, live, shadow) -> published.add(Comparison.of(live, shadow, everything)));

        assertThat(found).isTrue();
        assertThat(foretold).isEqualTo(published).singleElement().satisfies(comparison -> {
            assertThat(comparison.plans().longer()).isEqualTo(1);
            assertThat(comparison.flags().get("EARLY_RETURN").onlyCandidate()).isEqualTo(1);
        });
    }

    private void shadowIsJudged(View live) throws Exception {
        var names = TopicNames.LIVE.shadowed("longer");
        try (var beside = new View(
                cluster.getBootstrapServers(), names, folder.resolve("own").toString(), stage.serdes)) {
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

    private RebuildDiff.Result difference(TopicNames names, Coaches coaches) {
        return new RebuildDiff(
                        cluster.getBootstrapServers(),
                        names,
                        stage.serdes,
                        names.own("detrain-streams"),
                        coaches,
                        compared -> {})
                .compare(Duration.ofSeconds(30));
    }
}
