package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.boot.Progress;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.StandingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of stores and operators are part of the state: a change here is a migration. */
class TrainingTopologyTest {

    private static final Pattern STORES = Pattern.compile("(?<=stores: )\\[(.*?)]");

    @Test
    void the_topology_is_the_approved_one() throws IOException {
        var serdes = new Serdes("mock://topology");
        var topology = new TrainingTopology(
                TopicNames.LIVE,
                () -> new CoachProcessor(
                        new Coaches(Settings.NONE, Map.of()),
                        new EventReader(serdes.deserializer()),
                        Clock.systemUTC(),
                        Duration.ofSeconds(1),
                        new DayStart(Duration.ofMinutes(60)),
                        new Progress(),
                        new StandingReader(serdes),
                        new RepairDesk()),
                new JudgementWriter(serdes));

        // the order of a processor's stores is not part of the description's contract
        assertThat(normal(topology.get().describe().toString()))
                .isEqualTo(normal(Files.readString(Path.of("src/test/resources/topology.txt"))));
    }

    private static String normal(String description) {
        return STORES.matcher(description.strip())
                .replaceAll(found ->
                        Stream.of(found.group(1).split(", ")).sorted().collect(Collectors.joining(", ", "[", "]")));
    }
}
