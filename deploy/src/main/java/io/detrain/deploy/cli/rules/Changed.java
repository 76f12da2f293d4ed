package io.detrain.deploy.cli.rules;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import io.detrain.streams.boot.ConfiguredSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A setting that has another value by the candidate.
 *
 * @param tenant whose; empty if it is that for all
 */
public record Changed(Optional<String> tenant, String key, double live, double candidate) {

    /** All of them; none if both rule sets are the same. */
    public static List<Changed> between(ConfiguredSettings live, ConfiguredSettings candidate) {
        var changed = new ArrayList<>(between(Optional.empty(), live.forAll(), candidate.forAll()));
        var tenants = new TreeSet<>(live.ofTenants().keySet());
        tenants.addAll(candidate.ofTenants().keySet());
        for (var tenant : tenants) {
            between(Optional.of(tenant), of(tenant, live), of(tenant, candidate)).stream()
                    .filter(each -> !changed.contains(each.forAll()))
                    .forEach(changed::add);
        }
        return changed;
    }

    private static Settings of(String tenant, ConfiguredSettings configured) {
        return configured.forAll().with(configured.ofTenants().getOrDefault(tenant, Settings.NONE));
    }

    private static List<Changed> between(Optional<String> tenant, Settings live, Settings candidate) {
        return SettingsList.ALL.stream()
                .map(Setting::key)
                .filter(key -> live.number(key) != candidate.number(key))
                .map(key -> new Changed(tenant, key, live.number(key), candidate.number(key)))
                .toList();
    }

    private Changed forAll() {
        return new Changed(Optional.empty(), key, live, candidate);
    }

    String name() {
        return tenant.map(each -> each + ": ").orElse("") + key;
    }
}
