package io.detrain.streams.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of each day of an athlete: the tenant's, with what the profile of that date sets over them. A day is
 * judged by the settings of its date, so that it stays judged as it was, and so that no order of events matters.
 */
final class RulesByDate {

    private final RuleSet tenant;
    private final TreeMap<Long, RuleSet> from;

    private RulesByDate(RuleSet tenant, TreeMap<Long, RuleSet> from) {
        this.tenant = tenant;
        this.from = from;
    }

    /** The rules that follow from these notes, of which {@link Note#ORDER} is the order. */
    static RulesByDate of(RuleSets sets, List<Note> notes) {
        TreeMap<Long, RuleSet> from = new TreeMap<>();
        for (Note note : notes) {
            if (note.fact() instanceof Fact.Profile profile
                    && profile.settings().isPresent()) {
                from.put(note.date().toEpochDay(), sets.with(profile.settings().get()));
            }
        }
        return new RulesByDate(sets.tenant(), from);
    }

    /** The rules of an epoch day. */
    RuleSet on(long day) {
        return from.isEmpty()
                ? tenant
                : Optional.ofNullable(from.floorEntry(day))
                        .map(Map.Entry::getValue)
                        .orElse(tenant);
    }
}
