package io.detrain.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.ingest.intake.Intake.Accepted;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.schemas.AthleteKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON door: the bytes of one event to an {@link Event}, or to the first reason why not. */
public final class EventReader {

    static final String ID_RULE = "must be 1 to 128 letters, digits and ._~:@+=- and begin with a letter or digit";
    static final String NAME_RULE = "must be 1 to 64 letters, digits and ._~@+- and begin with a letter or digit";
    private static final String SOURCE_RULE = "must be 1 to 40 letters, digits and ._-";
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final String NOBODY_TOLD = "unknown";
    private static final long EXACT_IN_JSON = 9_007_199_254_740_991L; // 2^53 - 1

    private EventReader() {}

    /**
     * Reads one event.
     *
     * @param receivedAt when it came; nothing may have happened more than a day after it
     */
    public static Intake read(byte[] raw, Instant receivedAt) {
        return switch (StrictJson.parse(raw)) {
            case StrictJson.Parsed.Faulty(Rejected why) -> why;
            case StrictJson.Parsed.Tree(ObjectNode node) -> read(node, receivedAt);
        };
    }

    /** The sender's name for the event, if that much can be read of a rejected one. */
    public static Optional<String> id(byte[] raw) {
        return StrictJson.parse(raw) instanceof StrictJson.Parsed.Tree(ObjectNode node)
                ? Optional.ofNullable(node.get("id")).map(JsonNode::textValue).filter(AthleteKey::isId)
                : Optional.empty();
    }

    static Intake read(ObjectNode node, Instant receivedAt) {
        var fields = new Fields(node);
        var type = fields.require("type", fields.text("type"));
        var kind = type.flatMap(Kind::of);
        if (kind.isEmpty()) {
            return fields.firstFault()
                    .orElseGet(() -> new Rejected("unknown_type", "/type", "must be one of " + Kind.listed()));
        }
        var event = event(fields, kind.get(), receivedAt);
        fields.refuseOthers();
        var fault = fields.firstFault();
        return fault.isPresent() ? fault.get() : new Accepted(event);
    }

    private static Event event(Fields fields, Kind kind, Instant receivedAt) {
        var athlete = fields.required("athlete", AthleteKey::isName, "bad_id", NAME_RULE);
        var id = fields.required("id", AthleteKey::isId, "bad_id", ID_RULE);
        var revision = fields.whole("revision", 0, EXACT_IN_JSON);
        var source = fields.has("source") ? source(fields) : NOBODY_TOLD;
        var device = fields.text("device");
        var when = When.read(fields, kind, receivedAt);
        return new Event(
                athlete,
                id,
                revision,
                when.localDate(),
                when.occurredAt(),
                when.zone(),
                source,
                device,
                Event.ClockCheck.ACCEPTED,
                kind.read(fields, when));
    }

    static String source(Fields fields) {
        return fields.required(
                        "source",
                        text -> SOURCE.matcher(text.toLowerCase(Locale.ROOT)).matches(),
                        "bad_id",
                        SOURCE_RULE)
                .toLowerCase(Locale.ROOT);
    }
}
