package io.detrain.ingest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.ingest.intake.Intake.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes to one JSON object: UTF-8 without faults, no name twice, not deep, nothing after it. */
final class StrictJson {

    static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100; // a longer one is an attack on the parser of big numbers

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** What the bytes are. */
    sealed interface Parsed {
        record Tree(ObjectNode node) implements Parsed {}

        record Faulty(Rejected why) implements Parsed {}
    }

    static Parsed parse(byte[] raw) {
        try {
            return parse(text(raw));
        } catch (CharacterCodingException e) {
            return malformed("not UTF-8");
        }
    }

    private static String text(byte[] raw) throws CharacterCodingException {
        // a fresh decoder reports faults where new String would hide them
        var text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Parsed parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object
                    ? new Parsed.Tree(object)
                    : new Parsed.Faulty(new Rejected("wrong_type", "", "must be a JSON object"));
        } catch (StreamConstraintsException e) {
            return malformed(
                    "nests deeper than " + DEEPEST + " or holds a number of more than " + LONGEST_NUMBER + " digits");
        } catch (JsonProcessingException e) {
            return malformed(reason(e));
        }
    }

    /** The parser's own words quote the text, which may be about somebody's health. */
    private static String reason(JsonProcessingException e) {
        var what = e.getOriginalMessage().startsWith("Duplicate") ? "a field is named twice" : "not JSON";
        var where = e.getLocation();
        return where == null ? what : what + " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static Parsed malformed(String reason) {
        return new Parsed.Faulty(new Rejected("malformed", "", reason));
    }
}
