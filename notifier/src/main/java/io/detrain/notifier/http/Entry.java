package io.detrain.notifier.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.Progress;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param at when it was delivered, by the athlete's own clock; until then, when it is due
 * @param status withdrawn where another message takes it back, merged where another one says it too, else what became of it
 * @param within the message that says it too
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        String id,
        String advice,
        String at,
        String channel,
        String text,
        String status,
        String judgement,
        @Nullable String withdraws,
        @Nullable String within) {

    static Entry of(Notice notice, List<Notice> all) {
        var id = notice.id().text();
        Instant at = notice.progress().deliveredAt().orElse(notice.progress().dueAt());
        return new Entry(
                id,
                notice.about().advice(),
                at.atZone(notice.wording().zone()).toOffsetDateTime().toString(),
                notice.address().channel(),
                notice.wording().text(),
                isTakenBack(id, all) ? "withdrawn" : status(notice),
                notice.about().judgement(),
                notice.about().withdraws().orElse(null),
                notice.within().orElse(null));
    }

    private static String status(Notice notice) {
        return notice.within().isPresent()
                ? "merged"
                : notice.progress().state().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isTakenBack(String id, List<Notice> all) {
        return all.stream()
                .filter(notice -> notice.about().withdraws().filter(id::equals).isPresent())
                .anyMatch(notice -> notice.progress().state() != Progress.State.CANCELLED);
    }
}
