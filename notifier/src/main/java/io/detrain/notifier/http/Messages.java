package io.detrain.notifier.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.notifier.notice.Notice;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/** An athlete's messages; an empty list is said to be empty. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
record Messages(@JsonInclude(JsonInclude.Include.ALWAYS) List<Entry> messages) {

    static Messages of(List<Notice> notices) {
        return new Messages(
                notices.stream().map(notice -> Entry.of(notice, notices)).toList());
    }
}
