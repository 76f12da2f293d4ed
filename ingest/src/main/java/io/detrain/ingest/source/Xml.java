package io.detrain.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML document by local names, whatever its prefixes; document types and entities are not allowed. */
final class Xml {

    private static final int HEAD_BYTES = 4096;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([^\"']+)[\"']");

    private Xml() {}

    /** What is told while walking. */
    interface Walker {
        void start(String name, Attributes attributes);

        /** At the end of an element; text is what stood directly in it since its last child. */
        void end(String name, String text, Optional<String> parent);
    }

    /** Attributes of the element that starts, by local name. */
    interface Attributes {
        Optional<String> get(String name);
    }

    /** Says why if the document is damaged. What was told before that is for the walker to keep or forget. */
    static Optional<String> walk(byte[] bytes, Walker walker) {
        try {
            walk(factory().createXMLStreamReader(reader(withoutLead(bytes))), walker);
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(reason(bytes, e));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void walk(XMLStreamReader reader, Walker walker) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not allowed");
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(reader.getLocalName());
                    text.setLength(0);
                    walker.start(reader.getLocalName(), name -> attribute(reader, name));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    open.pop();
                    walker.end(reader.getLocalName(), text.toString().strip(), Optional.ofNullable(open.peek()));
                    text.setLength(0);
                }
                default -> {} // comments, processing instructions
            }
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** True if the root element has this name. */
    static boolean hasRoot(byte[] bytes, String root) {
        var head = head(bytes).toLowerCase(Locale.ROOT);
        int at = head.indexOf('<' + root.toLowerCase(Locale.ROOT));
        return at >= 0 && head.stripLeading().startsWith("<");
    }

    private static String head(byte[] bytes) {
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        return new String(head, charset(head)).replace("\uFEFF", "");
    }

    /** Bytes that are no characters become replacement characters: a damaged name need not cost the run. */
    private static Reader reader(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), charset(bytes));
        int mark = head.startsWith("\uFEFF") ? "\uFEFF".getBytes(charset(bytes)).length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, mark, bytes.length - mark),
                declared(head).orElse(charset(bytes)));
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return switch (first) {
            case 0xfeff -> StandardCharsets.UTF_16BE;
            case 0xfffe -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** What the declaration names, unless the mark at the beginning has said it already. */
    private static Optional<Charset> declared(String head) {
        var encoding = ENCODING.matcher(head);
        if (head.startsWith("\uFEFF") || !encoding.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Some programs write blanks before the declaration, which the parser does not take. */
    private static byte[] withoutLead(byte[] bytes) {
        int from = 0;
        while (from < bytes.length
                && (bytes[from] == ' ' || bytes[from] == '\n' || bytes[from] == '\r' || bytes[from] == '\t')) {
            from++;
        }
        return from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static String reason(byte[] bytes, XMLStreamException e) {
        var tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 64), bytes.length);
        boolean closed = new String(tail, charset(bytes))
                .replace("\u0000", "")
                .stripTrailing()
                .endsWith(">");
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        boolean atEnd = e.getLocation() != null && e.getLocation().getCharacterOffset() >= bytes.length - 4;
        if (!closed || atEnd) {
            return "the file ends in the middle (truncated)";
        }
        return line < 0 ? "not well-formed XML" : "not well-formed XML in line " + line;
    }
}
