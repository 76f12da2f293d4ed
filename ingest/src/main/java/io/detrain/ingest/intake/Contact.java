package io.detrain.ingest.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How an athlete wants to be reached; whatever the coach needs to know is a profile instead. */
public record Contact(
        String athlete,
        Optional<String> displayName,
        Optional<String> email,
        String locale,
        String units,
        Optional<ZoneId> zone,
        List<String> channels) {

    @Override
    public String toString() {
        return "Contact"; // names and addresses stay out of logs
    }
}
