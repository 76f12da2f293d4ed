package io.detrain.deploy.cli;

import io.detrain.deploy.local.DataFolder;
import io.detrain.schemas.TopicNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The brokers that a command reads: those of a local mode, or others by their address. */
final class Cluster {

    @Option(names = "--broker", paramLabel = "HOST:PORT", description = "a broker, with --registry, instead of --data")
    @Nullable
    String broker;

    @Option(names = "--registry", paramLabel = "URL", description = "the schema registry")
    @Nullable
    String registry;

    @Option(
            names = "--application",
            paramLabel = "ID",
            defaultValue = "detrain-streams",
            description = "detrain.streams.application-id of what runs there (${DEFAULT-VALUE})")
    String application = "";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "detrain.topic-prefix of what runs there (detrain)")
    @Nullable
    String prefix;

    @Mixin
    Running running = new Running();

    @Spec(Target.MIXEE)
    CommandSpec spec = CommandSpec.create(); // set by picocli

    /**
     * Where what runs is, and what it calls its topics.
     *
     * @param application id of its streams application
     */
    record Place(String bootstrapServers, String registryUrl, TopicNames topics, String application) {}

    /** Whether it is named by its address. */
    boolean isElsewhere() {
        return broker != null || registry != null;
    }

    /** Empty if nothing runs there. */
    Optional<Place> place() {
        if ((broker == null) != (registry == null)) {
            throw new ParameterException(spec.commandLine(), "--broker and --registry belong together");
        }
        if (broker != null && registry != null) {
            return Optional.of(place(broker, registry, names(TopicNames.LIVE.prefix())));
        }
        return running.endpoint()
                .map(each -> place(
                        each.bootstrapServers(), each.registryUrl(), names(DataFolder.topicPrefix(running.folder()))));
    }

    private Place place(String bootstrapServers, String registryUrl, TopicNames topics) {
        return new Place(bootstrapServers, registryUrl, topics, topics.own(application));
    }

    private TopicNames names(String usual) {
        try {
            return TopicNames.of(Optional.ofNullable(prefix).orElse(usual));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    int sayNothing() {
        return running.sayNothing();
    }
}
