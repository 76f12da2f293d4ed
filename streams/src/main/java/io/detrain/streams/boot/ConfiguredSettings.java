package io.detrain.streams.boot;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingFault;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    ConfiguredSettings(Environment environment) {
        forAll = settings(FOR_ALL, under(FOR_ALL, environment));
        ofTenants = byTenant(under(OF_TENANTS, environment));
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

    private static Map<String, Settings> byTenant(Map<String, Object> values) {
        Map<String, Map<String, Object>> byTenant = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int end = endOfTenant(name);
            byTenant.computeIfAbsent(name.substring(0, end), tenant -> new LinkedHashMap<>())
                    .put(name.substring(Math.min(end + 1, name.length())), value);
        });
        return byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> settings(OF_TENANTS + "." + entry.getKey(), entry.getValue())));
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

    private static Settings settings(String prefix, Map<String, Object> values) {
        Map<String, Double> numbers = new TreeMap<>();
        values.forEach((name, value) -> {
            Setting setting = BY_LETTERS.get(letters(name));
            String key = setting == null ? name : setting.key();
            numbers.put(key, number(prefix + "." + key, value));
        });
        return switch (Settings.of(numbers)) {
            case Settings.Checked.Valid(Settings settings) -> settings;
            case Settings.Checked.Faulty(List<SettingFault> faults) ->
                throw new IllegalArgumentException(faults.stream()
                        .map(fault -> prefix + "." + fault.key() + ": " + fault.reason())
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
