package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.util.Set;

/** A flag for which the catalogue has words. */
record FlagNews(Rule rule, FlagOutcome flag) implements News {

    @Override
    public Advice advice(Kind kind) {
        return rule.advice();
    }

    @Override
    public Severity severity() {
        return rule.atLeast(flag.severity());
    }

    @Override
    public Set<Audience> audience() {
        return rule.audience();
    }

    @Override
    public String facts() {
        return rule.advice().id() + " " + severity();
    }

    @Override
    public Wording wording(Kind kind, Letter letter) {
        return letter.flag(flag, rule);
    }

    @Override
    public boolean isFresh(Draft draft) {
        return News.isFresh(flag.day(), flag.judgedAt(), draft);
    }

    @Override
    public boolean isNewAfter(Notice told, boolean sameFacts, Draft draft) {
        return isFresh(draft) && News.isAgain(flag, severity(), told, draft);
    }
}
