package io.detrain.streams.wire;

import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.Standing;
import java.util.ArrayList;
import java.util.List;

/** Standing judgements as bytes: of name and id only what is not as in the one before, which sorts next to it. */
final class StandingCodec {

    private static final int PLAN = 1;
    private static final int CLEARED = 2;
    private static final int NAMED = 4;
    private static final int DIGEST = 8;
    private static final int SEVERITY_SHIFT = 4;

    private StandingCodec() {}

    static void write(StateWriter out, List<Standing> standing) {
        out.count(standing.size());
        String name = "";
        String id = "";
        long day = 0;
        for (Standing each : standing) {
            boolean named = !each.name().equals(name);
            out.octet((each.plan() ? PLAN : 0)
                    | (each.cleared() ? CLEARED : 0)
                    | (named ? NAMED : 0)
                    | (each.digest() != 0 ? DIGEST : 0)
                    | each.severity().ordinal() << SEVERITY_SHIFT);
            if (named) {
                out.text(each.name());
                name = each.name();
                id = name; // which most ids begin with
            }
            int shared = shared(each.id(), id);
            out.count(shared).text(each.id().substring(shared)).number(each.day() - day);
            if (each.digest() != 0) {
                out.hash(each.digest());
            }
            id = each.id();
            day = each.day();
        }
    }

    static List<Standing> read(StateReader in) {
        int size = (int) in.count();
        List<Standing> standing = new ArrayList<>(size);
        String name = "";
        String id = "";
        long day = 0;
        for (int i = 0; i < size; i++) {
            int header = in.octet();
            if ((header & NAMED) != 0) {
                name = in.text();
                id = name;
            }
            id = id.substring(0, (int) in.count()) + in.text();
            day += in.number();
            standing.add(new Standing(
                    (header & PLAN) != 0,
                    id,
                    name,
                    day,
                    Symbols.of(Severity.class, header >> SEVERITY_SHIFT),
                    (header & CLEARED) != 0,
                    (header & DIGEST) != 0 ? in.hash() : 0));
        }
        return standing;
    }

    private static int shared(String id, String before) {
        int most = Math.min(id.length(), before.length());
        int shared = 0;
        while (shared < most && id.charAt(shared) == before.charAt(shared)) {
            shared++;
        }
        return shared > 0 && Character.isHighSurrogate(id.charAt(shared - 1)) ? shared - 1 : shared;
    }
}
