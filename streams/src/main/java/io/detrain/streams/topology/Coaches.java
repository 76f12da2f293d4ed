package io.detrain.streams.topology;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.RuleSet;
import java.util.Map;
import java.util.stream.Collectors;

/** The Coach to ask, by tenant: one with the settings for all, and one for each tenant with settings of its own. */
public final class Coaches {

    private final Coach forAll;
    private final Map<String, Coach> ofTenants;

    /**
     * @param forAll what is set for all tenants
     * @param ofTenants what tenants have set over it, by their names
     */
    public Coaches(Settings forAll, Map<String, Settings> ofTenants) {
        this.forAll = new Coach(RuleSet.of(forAll));
        this.ofTenants = ofTenants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Coach(RuleSet.of(forAll.with(entry.getValue())))));
    }

    /** The Coach of a tenant's athletes. */
    public Coach of(String tenant) {
        return ofTenants.getOrDefault(tenant, forAll);
    }
}
