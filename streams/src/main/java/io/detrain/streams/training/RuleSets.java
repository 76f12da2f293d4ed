package io.detrain.streams.training;

import io.detrain.schemas.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tenant's rule set, and those of its athletes who have settings of their own, each made once. */
final class RuleSets {

    private static final int MOST_KEPT = 1_000;

    private final RuleSet tenant;
    private final Map<Settings, RuleSet> made = new LinkedHashMap<>();

    RuleSets(RuleSet tenant) {
        this.tenant = tenant;
    }

    /** The tenant's. */
    RuleSet tenant() {
        return tenant;
    }

    /** The tenant's with what an athlete has set over it. */
    synchronized RuleSet with(Settings athlete) {
        RuleSet known = made.get(athlete);
        if (known != null) {
            return known;
        }
        RuleSet fresh = RuleSet.of(tenant.settings().with(athlete));
        if (made.size() == MOST_KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(athlete, fresh);
        return fresh;
    }
}
