package io.detrain.ingest.config;

import io.detrain.ingest.source.ReductionSettings;
import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.SettingLayers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What recordings are reduced by, where the configuration sets it otherwise: {@code detrain.ingest.settings.<key>} for
 * all (environment: DETRAIN_INGEST_SETTINGS_LOAD_GRADE_CLAMP), {@code detrain.ingest.tenant-settings.<tenant>.<key>} for
 * a tenant. What cannot be set keeps the service from starting.
 */
@Context // made at the start, so that a fault is found there and not by the first file
public final class ReductionConfiguration {

    private final ReductionSettings forAll;
    private final Map<String, ReductionSettings> ofTenants;

    ReductionConfiguration(Environment environment) {
        var layers = SettingLayers.of(
                SettingFamily.REDUCTION,
                prefix -> environment.getProperties(prefix, StringConvention.RAW),
                written(environment));
        forAll = ReductionSettings.of(layers.forAll());
        ofTenants = layers.ofTenants().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        tenant -> tenant, tenant -> ReductionSettings.of(layers.of(tenant))));
    }

    /**
     * As the environment of this process has them, without any service.
     *
     * @throws IllegalArgumentException if something in it cannot be set, with key and reason
     */
    public static ReductionConfiguration ofEnvironment() {
        try (var context = ApplicationContext.builder().build();
                var environment = context.getEnvironment().start()) {
            return new ReductionConfiguration(environment);
        }
    }

    /** What recordings of any other tenant are reduced by. */
    public ReductionSettings forAll() {
        return forAll;
    }

    /** What a tenant's recordings are reduced by. */
    public ReductionSettings of(String tenant) {
        return ofTenants.getOrDefault(tenant, forAll);
    }

    private static Map<String, Object> written(Environment environment) {
        Map<String, Object> written = new LinkedHashMap<>();
        environment.getPropertySources().forEach(source -> source.forEach(name -> written.put(name, source.get(name))));
        return written;
    }
}
