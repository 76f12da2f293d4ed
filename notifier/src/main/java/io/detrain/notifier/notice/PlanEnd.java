package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.util.Set;

/** A plan that someone followed is over. */
record PlanEnd(PlanOutcome plan) implements News {

    @Override
    public Advice advice(Kind kind) {
        return Advice.PLAN_COMPLETED;
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Set<Audience> audience() {
        return Rule.PLAN_COMPLETED.audience();
    }

    @Override
    public String facts() {
        return Advice.PLAN_COMPLETED.id() + " " + plan.hardAllowedFrom();
    }

    @Override
    public Wording wording(Kind kind, Letter letter) {
        return letter.completed(plan);
    }

    @Override
    public boolean isFresh(Draft draft) {
        return News.isFresh(plan.hardAllowedFrom(), plan.judgedAt(), draft);
    }

    @Override
    public boolean isNewAfter(Notice told, boolean sameFacts, Draft draft) {
        return !sameFacts && isFresh(draft);
    }
}
