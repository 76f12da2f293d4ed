package io.detrain.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.ingest.intake.Intake.Rejected;
import java.util.Optional;

/** What became of one event of a request. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ItemResult(
        int index,
        Optional<String> id,
        String status,
        Optional<String> code,
        Optional<String> pointer,
        Optional<String> reason) {

    static ItemResult accepted(int index, String id) {
        return new ItemResult(index, Optional.of(id), "accepted", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ItemResult unavailable(int index, String id) {
        return new ItemResult(
                index, Optional.of(id), "unavailable", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ItemResult rejected(int index, Optional<String> id, Rejected why) {
        return new ItemResult(
                index, id, "rejected", Optional.of(why.code()), Optional.of(why.pointer()), Optional.of(why.reason()));
    }
}
