package io.detrain.notifier.notice;

import io.detrain.notifier.notice.NoticeId.Kind;
import java.time.ZoneId;
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
    public boolean isFresh(ZoneId zone) {
        return News.isFresh(flag.day(), flag.judgedAt(), zone);
    }

    @Override
    public boolean isNewAfter(Notice told, boolean sameFacts, ZoneId zone) {
        return isFresh(zone) && News.isAgain(flag, severity(), told);
    }
}
