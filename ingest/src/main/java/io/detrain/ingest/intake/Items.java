package io.detrain.ingest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes a body apart into the bytes of its events, so that a bad one has no power over its neighbours. */
public final class Items {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Items() {}

    /** The lines that are not blank; at most one more than {@code most}. */
    public static List<byte[]> ofLines(byte[] body, int most) {
        var items = new ArrayList<byte[]>();
        for (int start = 0, end; start < body.length && items.size() <= most; start = end + 1) {
            end = lineEnd(body, start);
            var line = Arrays.copyOfRange(body, start, end);
            if (!isBlank(line)) {
                items.add(line);
            }
        }
        return items;
    }

    /** The items of a list, or the one item that the body is; at most one more than {@code most}. */
    public static List<byte[]> ofJson(byte[] body, int most) {
        if (isBlank(body)) {
            return List.of();
        }
        return ofArray(body, most).orElseGet(() -> List.of(body));
    }

    /** Empty if the body is no sound list of items; then it is judged as a whole. */
    private static Optional<List<byte[]>> ofArray(byte[] body, int most) {
        try (var parser = FACTORY.createParser(body)) {
            return parser.nextToken() == JsonToken.START_ARRAY ? ofArray(parser, body, most) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<byte[]>> ofArray(JsonParser parser, byte[] body, int most) throws IOException {
        var items = new ArrayList<byte[]>();
        while (parser.nextToken() != JsonToken.END_ARRAY && items.size() <= most) {
            var from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            var to = (int) parser.currentLocation().getByteOffset();
            if (from < 0 || to < from) {
                return Optional.empty(); // not UTF-8: the parser counts characters then, not bytes
            }
            items.add(Arrays.copyOfRange(body, from, to));
        }
        return items.size() > most || parser.nextToken() == null ? Optional.of(items) : Optional.empty();
    }

    private static int lineEnd(byte[] body, int start) {
        for (var i = start; i < body.length; i++) {
            if (body[i] == '\n') {
                return i;
            }
        }
        return body.length;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return true;
    }
}
