package io.detrain.deploy.local;

import io.detrain.streams.boot.Beside;
import io.detrain.streams.boot.ClusterSettings;
import io.detrain.streams.boot.ConfiguredSettings;
import io.detrain.streams.boot.StreamsSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Runs the rules of a file beside the live ones, if there is one. */
@Factory
public final class LocalShadow {

    /** Property that names the file. */
    public static final String FILE = "detrain.local.shadow";

    private static final int MOST_OF_THE_FILE = 20;

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = FILE)
    Beside shadow(@Property(name = FILE) String file, StreamsSettings live, ClusterSettings cluster, Clock clock) {
        var path = Path.of(file);
        return Beside.shadow(nameOf(path), live, cluster, ConfiguredSettings.ofFile(path), clock);
    }

    /** By the file and what it says: once that is another, it begins anew. */
    public static String nameOf(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var stem = name.replaceFirst("\\.[^.]*$", "").replaceAll("[^a-z0-9]", "");
        var first = stem.isEmpty() ? "rules" : stem.substring(0, Math.min(stem.length(), MOST_OF_THE_FILE));
        return first + "-" + ConfiguredSettings.ofFile(file).digest();
    }
}
