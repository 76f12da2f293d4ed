package io.detrain.streams.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.streams.attention.Attention;
import io.detrain.streams.attention.Concern;
import io.detrain.streams.explain.Explanation;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Athletes to look at, in order, each with why. Null stands for unknown, as in JSON. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
record AttentionList(List<Entry> athletes) {

    /** One athlete, by the most urgent of the open flags. */
    @Introspected
    record Entry(
            String athlete,
            double urgency,
            String reason,
            Flag flag,
            @Nullable String nextRaceOn,
            @Nullable Integer daysToRace,
            List<Flag> others) {}

    /** An open flag; its id is that of its case. */
    @Introspected
    record Flag(String id, String rule, String severity, String day, double confidence) {}

    static AttentionList of(List<Attention> ranked) {
        return new AttentionList(ranked.stream().map(AttentionList::entry).toList());
    }

    private static Entry entry(Attention attention) {
        var first = attention.first();
        return new Entry(
                first.athlete(),
                Math.round(1000 * first.urgency()) / 1000.0,
                reason(first),
                flag(first),
                first.nextRace().map(Object::toString).orElse(null),
                first.daysToRace().orElse(null),
                attention.others().stream().map(AttentionList::flag).toList());
    }

    private static Flag flag(Concern concern) {
        return new Flag(
                concern.flagId(),
                concern.rule(),
                concern.severity().name(),
                concern.raised().toString(),
                concern.confidence());
    }

    private static String reason(Concern concern) {
        return Explanation.title(concern.rule()) + ": " + concern.severity() + " since " + concern.raised() + ", "
                + Math.round(100 * concern.confidence()) + " % sure, "
                + concern.daysToRace().map(AttentionList::race).orElse("no race registered");
    }

    private static String race(int days) {
        return switch (days) {
            case 0 -> "a race today";
            case 1 -> "a race tomorrow";
            default -> "a race in " + days + " days";
        };
    }
}
