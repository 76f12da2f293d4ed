package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan after a race, and its new dates. */
record PlanNews(PlanOutcome plan) implements News {

    @Override
    public Advice advice(Kind kind) {
        return kind == Kind.AMENDED ? News.change(plan).orElse(Advice.PLAN) : Advice.PLAN;
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Set<Audience> audience() {
        return Audience.EVERYONE;
    }

    @Override
    public String facts() {
        return Advice.PLAN.id() + " " + plan.hardAllowedFrom() + dated();
    }

    @Override
    public Wording wording(Kind kind, Letter letter) {
        return kind == Kind.AMENDED ? letter.newDates(plan, Rule.of(advice(kind).name())) : letter.plan(plan);
    }

    @Override
    public boolean isFresh(Draft draft) {
        return News.isFresh(plan.day(), plan.judgedAt(), draft);
    }

    @Override
    public boolean isNewAfter(Notice told, boolean sameFacts, Draft draft) {
        var today = plan.judgedAt().atZone(draft.zone()).toLocalDate();
        return !sameFacts && plan.hardAllowedFrom().isAfter(today);
    }

    /** RETURN is left out: the message does not name it. */
    private String dated() {
        return plan.phases().stream()
                .filter(phase -> phase.kind() != Phase.Kind.RETURN && phase.kind() != Phase.Kind.OTHER)
                .map(phase -> " " + phase.kind() + " " + phase.from() + " " + phase.to())
                .collect(Collectors.joining());
    }
}
