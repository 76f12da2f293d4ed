package io.detrain.notifier.config;

import io.detrain.notifier.notice.NotifySettings;
import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.SettingLayers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much people are told, where the configuration sets it otherwise: {@code detrain.notifier.settings.<key>} for all
 * (environment: DETRAIN_NOTIFIER_SETTINGS_NOTIFY_MAXPERWEEK), {@code detrain.notifier.tenant-settings.<tenant>.<key>} for
 * a tenant. What cannot be set keeps the service from starting.
 */
@Singleton
public final class NotifyConfiguration {

    private final NotifySettings forAll;
    private final Map<String, NotifySettings> ofTenants;

    NotifyConfiguration(Environment environment) {
        var layers = SettingLayers.of(
                SettingFamily.MESSAGES,
                prefix -> environment.getProperties(prefix, StringConvention.RAW),
                written(environment));
        forAll = NotifySettings.of(layers.forAll()::number);
        ofTenants = layers.ofTenants().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        tenant -> tenant, tenant -> NotifySettings.of(layers.of(tenant)::number)));
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

    private static Map<String, Object> written(Environment environment) {
        Map<String, Object> written = new LinkedHashMap<>();
        environment.getPropertySources().forEach(source -> source.forEach(name -> written.put(name, source.get(name))));
        return written;
    }
}
