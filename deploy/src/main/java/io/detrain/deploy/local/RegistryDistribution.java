package io.detrain.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema registry as the build unpacked it. */
final class RegistryDistribution {

    private static final String JAR = "quarkus-run.jar";

    private RegistryDistribution() {}

    static Path jar() {
        return find().orElseThrow(
                        () -> new CannotStart(
                                "the schema registry is missing: build it with mvn package, or name its folder in DETRAIN_REGISTRY_HOME"));
    }

    static Optional<Path> find() {
        return Stream.of(fromEnvironment(), fromBuild())
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve(JAR).toAbsolutePath())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> fromEnvironment() {
        return Optional.ofNullable(System.getenv("DETRAIN_REGISTRY_HOME")).map(Path::of);
    }

    private static Optional<Path> fromBuild() {
        return Optional.ofNullable(System.getProperty("detrain.home"))
                .map(home -> Path.of(home, "deploy", "target", "registry"));
    }
}
