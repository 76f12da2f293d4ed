package io.detrain.ingest.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.ingest.intake.Intake.Accepted;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.schemas.AthleteKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a platform says of an athlete: how to reach them, and the profile that loads are computed with. */
public final class AthleteReader {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    /** What a name is told that cannot be an athlete's. */
    public static final String NAME_FAULT = "the athlete's name " + EventReader.NAME_RULE;

    private AthleteReader() {}

    /** What became of it. */
    public sealed interface Result {
        /**
         * @param profile set if anything was said that the coach needs
         */
        record Known(Contact contact, Optional<Event> profile) implements Result {}

        record Refused(Rejected why) implements Result {}
    }

    /** Reads the JSON object that describes this athlete. */
    public static Result read(String athlete, byte[] raw, Instant receivedAt) {
        if (!AthleteKey.isName(athlete)) {
            return new Result.Refused(new Rejected("bad_id", "", NAME_FAULT));
        }
        return switch (StrictJson.parse(raw)) {
            case StrictJson.Parsed.Faulty(Rejected why) -> new Result.Refused(why);
            case StrictJson.Parsed.Tree(ObjectNode node) -> read(athlete, node, receivedAt);
        };
    }

    private static Result read(String athlete, ObjectNode node, Instant receivedAt) {
        var fields = new Fields(node);
        var contact = contact(athlete, fields);
        fields.object("profile");
        fields.refuseOthers();
        var fault = fields.firstFault();
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        return profile(contact, node, receivedAt)
                .map(profile -> known(contact, profile))
                .orElseGet(() -> new Result.Known(contact, Optional.empty()));
    }

    private static Result known(Contact contact, Intake profile) {
        return switch (profile) {
            case Accepted(Event event) -> new Result.Known(contact, Optional.of(event));
            case Rejected why -> new Result.Refused(underProfile(why));
        };
    }

    /** The sender wrote a profile, not an event, and has to be told of its fields. */
    private static Rejected underProfile(Rejected why) {
        return switch (why.pointer()) {
            case "/id" -> new Rejected("bad_time", "/profile/validFrom", "must be a date such as 2026-05-03");
            case "/localDate" -> new Rejected(why.code(), "/profile/validFrom", why.reason());
            default -> new Rejected(why.code(), "/profile" + why.pointer(), why.reason());
        };
    }

    private static Contact contact(String athlete, Fields fields) {
        var channels = fields.choices("channels", Vocabulary.CHANNELS).stream()
                .map(channel -> channel.toLowerCase(Locale.ROOT))
                .toList();
        return new Contact(
                athlete,
                fields.text("displayName", 100),
                matching(fields, "email", EMAIL, "must be an address such as anna@example.org"),
                matching(fields, "locale", LOCALE, "must be a language tag such as de or en-GB")
                        .orElse("en"),
                fields.choice("units", Vocabulary.UNITS).orElse("METRIC"),
                When.zone(fields, "zone"),
                fields.has("channels") ? channels : List.of("console", "email"));
    }

    private static Optional<String> matching(Fields fields, String name, Pattern pattern, String rule) {
        return fields.text(name, 254)
                .filter(text -> pattern.matcher(text).matches()
                        || fields.refuse("malformed", name, rule).isPresent());
    }

    /** The profile as an event of its own; its id is its first date, so that sending it again replaces it. */
    private static Optional<Intake> profile(Contact contact, ObjectNode node, Instant receivedAt) {
        var said = node.get("profile") instanceof ObjectNode profile ? profile.deepCopy() : empty();
        contact.zone().filter(_ -> !said.has("zone")).map(ZoneId::getId).ifPresent(zone -> said.put("zone", zone));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var reserved = List.of("type", "athlete", "id", "localDate", "occurredAt", "revision", "source", "device");
        var taken = reserved.stream().filter(said::has).findFirst();
        if (taken.isPresent()) {
            return Optional.of(new Rejected("unknown_field", "/" + taken.get(), "no such field"));
        }
        return Optional.of(EventReader.read(asEvent(contact, said, receivedAt), receivedAt));
    }

    private static ObjectNode asEvent(Contact contact, ObjectNode said, Instant receivedAt) {
        var today = receivedAt.atZone(contact.zone().orElse(ZoneOffset.UTC)).toLocalDate();
        var validFrom = said.has("validFrom") ? said.get("validFrom").asText() : today.toString();
        said.remove("validFrom");
        return said.put("type", "profile")
                .put("athlete", contact.athlete())
                .put("id", "profile-" + validFrom)
                .put("localDate", validFrom)
                .put("source", "profile");
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
