package io.detrain.streams.wire;

import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.rule.Severity;
import java.util.Optional;

/** How rest goes on, as bytes. */
final class RestCodec {

    private RestCodec() {}

    static void write(StateWriter out, RestSpell rest) {
        out.flag(rest.since() != RestSpell.NEVER);
        if (rest.since() != RestSpell.NEVER) {
            out.number(rest.since()).number(rest.since() - rest.raceDay()).exact(rest.fitness());
            out.exact(rest.restDays()).count(rest.days()).count(rest.knownDays());
            out.maybe(rest.told(), RestCodec::write);
        }
    }

    static RestSpell read(StateReader in) {
        if (!in.flag()) {
            return RestSpell.NONE;
        }
        long since = in.number();
        long raceDay = since - in.number();
        double fitness = in.exact();
        double restDays = in.exact();
        int days = (int) in.count();
        int known = (int) in.count();
        Optional<RestSpell.Told> told = in.maybe(RestCodec::told);
        return new RestSpell(since, raceDay, fitness, restDays, days, known, told);
    }

    private static void write(StateWriter out, RestSpell.Told told) {
        out.number(told.onset()).symbol(told.severity()).number(told.since()).count(told.days());
        out.exact(told.restDays()).number(told.raceDays()).exact(told.share());
    }

    private static RestSpell.Told told(StateReader in) {
        return new RestSpell.Told(
                in.number(),
                in.symbol(Severity.class),
                in.number(),
                (int) in.count(),
                in.exact(),
                (int) in.number(),
                in.exact());
    }
}
