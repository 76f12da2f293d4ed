package io.detrain.schemas.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes by a setting, and so where it is set. */
public enum SettingFamily {

    /** What is judged by: for all, for a tenant and for an athlete. */
    JUDGEMENTS(
            "detrain.streams",
            Stream.of(
                            LoadDefaults.ALL,
                            RollingDefaults.ALL,
                            BaselineDefaults.ALL,
                            StrainDefaults.ALL,
                            ReadinessDefaults.ALL,
                            RacePlanDefaults.ALL,
                            PlanDefaults.ALL,
                            DetrainingDefaults.ALL,
                            QualityDefaults.ALL)
                    .flatMap(List::stream)
                    .toList()),

    /** What recordings are reduced by; no athlete has them of their own, as nothing is known of them by then. */
    REDUCTION("detrain.ingest", ReductionDefaults.ALL),

    /** What messages go by; no athlete has them of their own, as no judgement depends on them. */
    MESSAGES("detrain.notifier", NotifyDefaults.ALL);

    private final String service;
    private final List<Setting> settings;
    private final Map<String, Setting> byKey;

    SettingFamily(String service, List<Setting> settings) {
        this.service = service;
        this.settings = settings;
        this.byKey = settings.stream()
                .collect(Collectors.toMap(
                        Setting::key,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalStateException("need one setting for each key, got two of " + a.key());
                        },
                        TreeMap::new));
    }

    /** All of them, in their order. */
    public List<Setting> settings() {
        return settings;
    }

    /** What begins the names of those that hold for all. */
    public String forAll() {
        return service + ".settings";
    }

    /** What begins the names of those of tenants, before the tenant's own. */
    public String ofTenants() {
        return service + ".tenant-settings";
    }

    /** The setting of this key, if it is one of them. */
    Optional<Setting> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Why the key cannot be set to this value where these are set, if it cannot. */
    public Optional<SettingFault> fault(String key, double value) {
        Setting setting = byKey.get(key);
        if (setting == null) {
            return Optional.of(elsewhere(key).orElseGet(() -> new SettingFault.UnknownKey(key, nearest(key))));
        }
        return setting.allows(value) ? Optional.empty() : Optional.of(new SettingFault.OutOfRange(setting, value));
    }

    private static Optional<SettingFault> elsewhere(String key) {
        return Stream.of(values())
                .filter(family -> family.byKey.containsKey(key))
                .map(family -> (SettingFault) new SettingFault.SetElsewhere(key, family))
                .findFirst();
    }

    private String nearest(String key) {
        return byKey.keySet().stream()
                .min(Comparator.comparingInt(known -> Likeness.distance(key, known)))
                .orElseThrow();
    }
}
