package io.detrain.streams.boot;

import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.SettingLayers;
import io.detrain.schemas.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Defaults that the configuration sets otherwise: {@code detrain.streams.settings.<key>} for all (environment:
 * DETRAIN_STREAMS_SETTINGS_HRV_SWCFACTOR), {@code detrain.streams.tenant-settings.<tenant>.<key>} for a tenant. What
 * cannot be set keeps the service from starting.
 */
@Singleton
public final class ConfiguredSettings {

    private static final SettingFamily FAMILY = SettingFamily.JUDGEMENTS;

    private final SettingLayers layers;

    @Inject
    ConfiguredSettings(Environment environment) {
        this(SettingLayers.of(
                FAMILY, prefix -> environment.getProperties(prefix, StringConvention.RAW), written(environment)));
    }

    private ConfiguredSettings(SettingLayers layers) {
        this.layers = layers;
    }

    /**
     * As a file has them, one {@code key=value} a line: the keys alone, or as the configuration names them. What it does
     * not name has its default.
     *
     * @throws IllegalArgumentException if something in it cannot be set, with key and reason, or if it cannot be read
     */
    public static ConfiguredSettings ofFile(Path file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
        Map<String, Object> all = new TreeMap<>();
        Map<String, Object> ofTenants = new TreeMap<>();
        var forAll = FAMILY.forAll() + ".";
        var tenants = FAMILY.ofTenants() + ".";
        lines.stringPropertyNames().forEach(name -> {
            var value = lines.getProperty(name).strip();
            if (name.startsWith(tenants)) {
                ofTenants.put(name.substring(tenants.length()), value);
            } else {
                all.put(name.startsWith(forAll) ? name.substring(forAll.length()) : name, value);
            }
        });
        var place = file.getFileName() + ": ";
        return new ConfiguredSettings(SettingLayers.of(FAMILY, place, all, place + tenants, ofTenants));
    }

    /** As the environment of this process has them, without any service. */
    public static ConfiguredSettings ofEnvironment() {
        try (var context = ApplicationContext.builder().build();
                var environment = context.getEnvironment().start()) {
            return new ConfiguredSettings(environment);
        }
    }

    /** What is set for all tenants. */
    public Settings forAll() {
        return layers.forAll();
    }

    /** What tenants have set over it, by their names. */
    public Map<String, Settings> ofTenants() {
        return layers.ofTenants();
    }

    /** Eight digits that tell the values in force from others. */
    public String digest() {
        return layers.digest();
    }

    private static Map<String, Object> written(Environment environment) {
        Map<String, Object> written = new LinkedHashMap<>();
        environment.getPropertySources().forEach(source -> source.forEach(name -> written.put(name, source.get(name))));
        return written;
    }
}
