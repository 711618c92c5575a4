package org.jobwright.services.jobs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the feed of a job board (Indeed and what is written like it), record by record. A record is an element
 * {@code job}, {@code item} or {@code vacancy}, its fields are the elements in it; elements within a field are part of its
 * text. A document type is refused, so there are no entities but those of XML.
 */
final class FeedFile {

    private static final Set<String> RECORDS = Set.of("job", "item", "vacancy", "position", "listing");
    private static final int MOST_TEXT = 200_000;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_REPETITIONS = 500;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        FACTORY.setProperty("jdk.xml.maxElementDepth", "100");
        // Each &lt; of escaped markup counts; without document types there are no entities that grow.
        FACTORY.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        FACTORY.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    }

    private final Consumer<Map<String, String>> records;
    private final Consumer<String> refusals;

    /**
     * @param records receives the fields of each record
     * @param refusals receives the code for what cannot be read; nothing comes after it
     */
    FeedFile(Consumer<Map<String, String>> records, Consumer<String> refusals) {
        this.records = records;
        this.refusals = refusals;
    }

    void read(InputStream stream) throws IOException {
        try {
            XMLStreamReader reader = newReader(stream);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    refusals.accept("jobs.import.document-type");
                    return;
                }
                if (event == XMLStreamReader.START_ELEMENT && RECORDS.contains(name(reader))) {
                    records.accept(record(reader));
                }
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            refusals.accept(PostingFile.UNREADABLE);
        }
    }

    // A factory must not be used by two threads at once.
    private static synchronized XMLStreamReader newReader(InputStream stream) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(stream);
    }

    private static Map<String, String> record(XMLStreamReader reader) throws XMLStreamException {
        Map<String, StringBuilder> fields = new HashMap<>();
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = name(reader);
                String text = text(reader);
                elements++;
                if (elements <= MOST_REPETITIONS && (fields.size() < MOST_FIELDS || fields.containsKey(name))) {
                    append(fields.computeIfAbsent(name, first -> new StringBuilder()), text);
                }
            }
        }
        Map<String, String> read = new HashMap<>();
        fields.forEach((name, text) -> read.put(name, text.toString()));
        return read;
    }

    /** On a line of its own, as far as there is room. */
    private static void append(StringBuilder before, String text) {
        if (!before.isEmpty() && before.length() < MOST_TEXT) {
            before.append('\n');
        }
        before.append(text, 0, Math.clamp(MOST_TEXT - before.length(), 0, text.length()));
    }

    /** The text in an element and in those within it. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (text.length() < MOST_TEXT) {
                        text.append('\n');
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    int room = MOST_TEXT - text.length();
                    text.append(reader.getText(), 0, Math.min(room, reader.getTextLength()));
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return text.toString().strip();
    }

    private static String name(XMLStreamReader reader) {
        String name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
