package io.detrain.streams.query;

import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.micronaut.core.annotation.Introspected;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases that there are of an athlete, newest first. */
@Introspected
record CaseList(String athlete, List<Entry> cases) {

    private static final Comparator<Entry> NEWEST =
            Comparator.comparing(Entry::day).reversed().thenComparing(Entry::id);

    /** A case by its id, which is what to ask for. */
    @Introspected
    record Entry(
            String id,
            String kind,
            String rule,
            String day,
            @Nullable String severity,
            String status) {

        private String line() {
            return day + "  " + (severity == null ? "" : severity + " ") + rule + ", " + status + "  " + id;
        }
    }

    static CaseList of(String athlete, List<FlagJudgement> flags, List<PlanJudgement> plans) {
        return new CaseList(
                athlete,
                Stream.concat(
                                flags.stream().map(CaseList::entry),
                                plans.stream().map(CaseList::entry))
                        .sorted(NEWEST)
                        .toList());
    }

    List<String> lines() {
        return cases.stream().map(Entry::line).toList();
    }

    private static Entry entry(FlagJudgement flag) {
        return new Entry(
                flag.getFlagId(),
                "FLAG",
                flag.getRule(),
                flag.getDay().toString(),
                flag.getSeverity().name(),
                flag.getStatus().name());
    }

    private static Entry entry(PlanJudgement plan) {
        return new Entry(
                plan.getPlanId(),
                "PLAN",
                plan.getCause(),
                plan.getRaceDate().toString(),
                null,
                plan.getStatus().name());
    }
}
