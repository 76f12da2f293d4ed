package io.detrain.notifier.config;

import io.detrain.notifier.notice.NotifySettings;
import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How much people are told, where the configuration sets it otherwise: {@code detrain.notifier.settings.<key>} for all
 * (environment: DETRAIN_NOTIFIER_SETTINGS_NOTIFY_MAXPERWEEK), {@code detrain.notifier.tenant-settings.<tenant>.<key>} for
 * a tenant. What cannot be set keeps the service from starting.
 */
@Singleton
public final class NotifyConfiguration {

    private static final String FOR_ALL = "detrain.notifier.settings";
    private static final String OF_TENANTS = "detrain.notifier.tenant-settings";
    private static final Map<String, Setting> BY_LETTERS =
            SettingsList.NOTIFY.stream().collect(Collectors.toMap(each -> letters(each.key()), each -> each));

    private final NotifySettings forAll;
    private final Map<String, NotifySettings> ofTenants;

    NotifyConfiguration(Environment environment) {
        var values = new HashMap<String, Double>();
        under(FOR_ALL, environment).forEach((name, value) -> put(FOR_ALL, name, value, values));
        forAll = settings(values, Map.of());
        ofTenants = ofTenants(under(OF_TENANTS, environment), values);
    }

    /** What the environment of this process says; for commands, which have no services. */
    public static NotifyConfiguration ofEnvironment() {
        try (var context = ApplicationContext.builder().build();
                var environment = context.getEnvironment().start()) {
            return new NotifyConfiguration(environment);
        }
    }

    /** What a tenant's athletes are told by. */
    public NotifySettings of(String tenant) {
        return ofTenants.getOrDefault(tenant, forAll);
    }

    private static Map<String, NotifySettings> ofTenants(Map<String, Object> found, Map<String, Double> forAll) {
        var byTenant = new HashMap<String, Map<String, Double>>();
        found.forEach((name, value) -> {
            var end = endOfTenant(name);
            var tenant = name.substring(0, end);
            put(
                    OF_TENANTS + "." + tenant,
                    name.substring(Math.min(end + 1, name.length())),
                    value,
                    byTenant.computeIfAbsent(tenant, _ -> new HashMap<>()));
        });
        return byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> settings(forAll, each.getValue())));
    }

    private static NotifySettings settings(Map<String, Double> wide, Map<String, Double> narrow) {
        var values = SettingsList.NOTIFY.stream().collect(Collectors.toMap(Setting::key, Setting::standard));
        values.putAll(wide);
        values.putAll(narrow);
        return NotifySettings.of(key -> Objects.requireNonNull(values.get(key)));
    }

    private static void put(String prefix, String name, Object value, Map<String, Double> values) {
        var setting = BY_LETTERS.get(letters(name));
        if (setting == null) {
            throw new IllegalArgumentException(prefix + "." + name + ": is no setting; there are "
                    + SettingsList.NOTIFY.stream().map(Setting::key).collect(Collectors.joining(", ")));
        }
        var number = number(prefix + "." + setting.key(), value);
        if (!setting.allows(number)) {
            throw new IllegalArgumentException(
                    prefix + "." + setting.key() + ": must be " + setting.range() + ", got " + Setting.text(number));
        }
        values.put(setting.key(), number);
    }

    private static double number(String name, Object value) {
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a number, got " + value, e);
        }
    }

    /** A tenant's name may hold what also parts keys; the rest is a key. */
    private static int endOfTenant(String name) {
        for (var i = 1; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && BY_LETTERS.containsKey(letters(name.substring(i)))) {
                return i;
            }
        }
        var dot = name.indexOf('.');
        return dot < 0 ? name.length() : dot;
    }

    /** Micronaut looks for capitals only where nothing else begins with the same word, so they are looked for here. */
    private static Map<String, Object> under(String prefix, Environment environment) {
        Map<String, Object> values = new LinkedHashMap<>(environment.getProperties(prefix, StringConvention.RAW));
        var capitals = prefix.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + "_";
        for (PropertySource source : environment.getPropertySources()) {
            for (String name : source) {
                if (name.startsWith(capitals)) {
                    values.put(name.substring(capitals.length()).toLowerCase(Locale.ROOT), source.get(name));
                }
            }
        }
        return values;
    }

    /** Environments know neither dots nor small letters. */
    private static String letters(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
