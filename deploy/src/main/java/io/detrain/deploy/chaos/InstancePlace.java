package io.detrain.deploy.chaos;

import io.detrain.schemas.TopicNames;
import io.detrain.streams.boot.ClusterSettings;
import io.detrain.streams.boot.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where an instance of the streams service runs and what it runs against.
 *
 * @param name among the instances
 * @param sessionMs after how long it is given up when it is silent
 * @param standbys copies of each task's state elsewhere
 */
record InstancePlace(String name, Path folder, String brokers, String registry, int sessionMs, int standbys) {

    static final String APPLICATION = "detrain-streams";
    static final int PARTITIONS = 4;
    static final short REPLICAS = 3;

    /** As in production, but that days last a second or two, and that nobody waits long for a repair. */
    StreamsSettings settings() {
        return new StreamsSettings(
                APPLICATION,
                folder.toString(),
                100,
                Duration.ofMillis(100),
                50,
                1,
                Duration.ofMinutes(60),
                sessionMs,
                Duration.ofSeconds(1),
                100_000,
                name,
                standbys,
                500,
                "",
                "");
    }

    ClusterSettings cluster() {
        return new ClusterSettings(brokers, registry, PARTITIONS, REPLICAS, TopicNames.LIVE.prefix());
    }

    List<String> arguments() {
        return List.of(
                name, folder.toString(), brokers, registry, Integer.toString(sessionMs), Integer.toString(standbys));
    }

    static InstancePlace parse(List<String> arguments) {
        return new InstancePlace(
                arguments.get(0),
                Path.of(arguments.get(1)),
                arguments.get(2),
                arguments.get(3),
                Integer.parseInt(arguments.get(4)),
                Integer.parseInt(arguments.get(5)));
    }
}
