package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.util.Set;

/** Of a rule that this version does not know: a platform may. */
record UnknownNews(FlagOutcome flag) implements News {

    @Override
    public Advice advice(Kind kind) {
        return Advice.NONE;
    }

    @Override
    public Severity severity() {
        return flag.severity();
    }

    @Override
    public Set<Audience> audience() {
        return Audience.MACHINES;
    }

    @Override
    public String facts() {
        return flag.rule() + " " + severity();
    }

    @Override
    public Wording wording(Kind kind, Letter letter) {
        return letter.unknown(flag);
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
