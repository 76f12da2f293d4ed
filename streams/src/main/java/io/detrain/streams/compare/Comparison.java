package io.detrain.streams.compare;

import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How two rule sets judge the same athletes, counted.
 *
 * @param flags by the rule's name; rules that raise none are not there
 */
public record Comparison(int athletes, SortedMap<String, FlagCount> flags, PlanCount plans) {

    /** Of nobody. */
    public static final Comparison NOTHING = new Comparison(0, new TreeMap<>(), PlanCount.NONE);

    /** Of one athlete. */
    public static Comparison of(Judged live, Judged candidate, Period period) {
        var before = live.within(period);
        var after = candidate.within(period);
        return new Comparison(1, flags(before.flags(), after.flags()), plans(before.plans(), after.plans()));
    }

    /** Both together. */
    public Comparison plus(Comparison other) {
        var all = new TreeMap<>(flags);
        other.flags.forEach((rule, count) -> all.merge(rule, count, FlagCount::plus));
        return new Comparison(athletes + other.athletes, all, plans.plus(other.plans));
    }

    /** Whether nothing is judged otherwise. */
    public boolean isSame() {
        return plans.isSame() && flags.values().stream().allMatch(FlagCount::isSame);
    }

    private static SortedMap<String, FlagCount> flags(List<Flag> live, List<Flag> candidate) {
        var counts = new TreeMap<String, FlagCount>();
        var before = byId(live, Flag::id);
        var after = byId(candidate, Flag::id);
        before.values().stream()
                .filter(flag -> !after.containsKey(flag.id()))
                .forEach(flag -> counts.merge(flag.rule(), new FlagCount(1, 0, 0, 0), FlagCount::plus));
        after.values().forEach(flag -> {
            var known = before.get(flag.id());
            if (known == null) {
                counts.merge(flag.rule(), new FlagCount(0, 1, 0, 0), FlagCount::plus);
            } else {
                var same = known.severity() == flag.severity();
                counts.merge(flag.rule(), new FlagCount(0, 0, same ? 1 : 0, same ? 0 : 1), FlagCount::plus);
            }
        });
        return counts;
    }

    private static PlanCount plans(List<Plan> live, List<Plan> candidate) {
        var before = byId(live, Plan::id);
        var after = byId(candidate, Plan::id);
        var count = PlanCount.NONE;
        for (var plan : before.values()) {
            count = after.containsKey(plan.id()) ? count : count.plus(PlanCount.ONLY_LIVE);
        }
        for (var plan : after.values()) {
            var known = before.get(plan.id());
            count = count.plus(known == null ? PlanCount.ONLY_CANDIDATE : PlanCount.of(known.days(), plan.days()));
        }
        return count;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> other, TreeMap::new));
    }
}
