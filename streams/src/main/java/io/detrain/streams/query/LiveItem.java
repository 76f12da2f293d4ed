package io.detrain.streams.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** One thing that a live stream tells, in the names of the report; what does not apply is left out. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
record LiveItem(
        @Nullable String athlete,
        @Nullable String id,
        Report.@Nullable Day day,
        Report.@Nullable Flag flag,
        Report.@Nullable Plan plan,
        @Nullable String reason) {

    static LiveItem because(String reason) {
        return new LiveItem(null, null, null, null, null, reason);
    }
}
