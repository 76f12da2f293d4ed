package io.detrain.streams.boot;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingFault;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Defaults that the configuration sets otherwise: {@code detrain.streams.settings.<key>} for all (environment:
 * DETRAIN_STREAMS_SETTINGS_HRV_SWCFACTOR), {@code detrain.streams.tenant-settings.<tenant>.<key>} for a tenant. What
 * cannot be set keeps the service from starting.
 */
@Singleton
public final class ConfiguredSettings {

    private static final String FOR_ALL = "detrain.streams.settings";
    private static final String OF_TENANTS = "detrain.streams.tenant-settings";
    private static final Map<String, Setting> BY_LETTERS =
            SettingsList.ALL.stream().collect(Collectors.toMap(setting -> letters(setting.key()), Function.identity()));

    private final Settings forAll;
    private final Map<String, Settings> ofTenants;

    @Inject
    ConfiguredSettings(Environment environment) {
        this(under(FOR_ALL, environment), FOR_ALL + ".", under(OF_TENANTS, environment), OF_TENANTS + ".");
    }

    private ConfiguredSettings(
            Map<String, Object> forAll, String place, Map<String, Object> ofTenants, String placeOfTenants) {
        this.forAll = settings(place, forAll);
        this.ofTenants = byTenant(placeOfTenants, ofTenants);
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
        lines.stringPropertyNames().forEach(name -> {
            var value = lines.getProperty(name).strip();
            if (name.startsWith(OF_TENANTS + ".")) {
                ofTenants.put(name.substring(OF_TENANTS.length() + 1), value);
            } else {
                all.put(name.startsWith(FOR_ALL + ".") ? name.substring(FOR_ALL.length() + 1) : name, value);
            }
        });
        var place = file.getFileName() + ": ";
        return new ConfiguredSettings(all, place, ofTenants, place + OF_TENANTS + ".");
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
        return forAll;
    }

    /** What tenants have set over it, by their names. */
    public Map<String, Settings> ofTenants() {
        return ofTenants;
    }

    /** Eight digits that tell the values in force from others. */
    public String digest() {
        var text = new StringBuilder(forAll.digest());
        new TreeMap<>(ofTenants)
                .forEach((tenant, settings) ->
                        text.append('\n').append(tenant).append('=').append(settings.digest()));
        var hash = new CRC32();
        hash.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", hash.getValue());
    }

    /** Micronaut looks for capitals only where nothing else begins with the same word, so they are looked for here. */
    private static Map<String, Object> under(String prefix, Environment environment) {
        Map<String, Object> values = new LinkedHashMap<>(environment.getProperties(prefix, StringConvention.RAW));
        String capitals = prefix.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + "_";
        for (PropertySource source : environment.getPropertySources()) {
            for (String name : source) {
                if (name.startsWith(capitals)) {
                    values.put(name.substring(capitals.length()).toLowerCase(Locale.ROOT), source.get(name));
                }
            }
        }
        return values;
    }

    private static Map<String, Settings> byTenant(String place, Map<String, Object> values) {
        Map<String, Map<String, Object>> byTenant = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int end = endOfTenant(name);
            byTenant.computeIfAbsent(name.substring(0, end), tenant -> new LinkedHashMap<>())
                    .put(name.substring(Math.min(end + 1, name.length())), value);
        });
        return byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> settings(place + entry.getKey() + ".", entry.getValue())));
    }

    /** A tenant's name may hold what also parts keys; the rest is a key. */
    private static int endOfTenant(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && BY_LETTERS.containsKey(letters(name.substring(i)))) {
                return i;
            }
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name.length() : dot;
    }

    private static Settings settings(String place, Map<String, Object> values) {
        Map<String, Double> numbers = new TreeMap<>();
        values.forEach((name, value) -> {
            Setting setting = BY_LETTERS.get(letters(name));
            String key = setting == null ? name : setting.key();
            numbers.put(key, number(place + key, value));
        });
        return switch (Settings.of(numbers)) {
            case Settings.Checked.Valid(Settings settings) -> settings;
            case Settings.Checked.Faulty(List<SettingFault> faults) ->
                throw new IllegalArgumentException(faults.stream()
                        .map(fault -> place + fault.key() + ": " + fault.reason())
                        .collect(Collectors.joining("; ")));
        };
    }

    private static double number(String name, Object value) {
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a number, got " + value, e);
        }
    }

    /** Environments know neither dots nor small letters. */
    private static String letters(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
