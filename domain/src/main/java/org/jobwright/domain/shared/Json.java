package org.jobwright.domain.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Type;

/**
 * Writes value records as JSON documents and reads them back, for columns of type {@code jsonb}.
 *
 * <p>Unknown properties are ignored, so that an older node can read documents of a newer one.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /** The same in its one form (RFC 8785), whose bytes can be hashed. */
    public static String writeCanonical(Object value) {
        return CanonicalJson.write(MAPPER.valueToTree(value));
    }

    /** The same, with one line per value and list entry, for people who read and edit it. */
    public static String writeIndented(Object value) {
        try {
            return MAPPER.writer(LINES).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /** Reads a hand-written document: an unknown property is an error. The exception says where it is. */
    public static <T> T readStrictly(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
    }

    public static <T> T read(String json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    /** The same for a type with arguments, such as a list of records. */
    public static Object read(String json, Type type) {
        try {
            return MAPPER.readValue(json, MAPPER.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + type.getTypeName(), e);
        }
    }

    /**
     * Reads a record without one of its texts, which is returned raw; when thousands are read, parsing that text would
     * take most of the time.
     *
     * @param object the part of the record that contains the text
     */
    public static <T> Apart<T> readApart(String json, Class<T> type, String object, String text) {
        try {
            JsonNode document = MAPPER.readTree(json);
            JsonNode apart = document.path(object) instanceof ObjectNode part ? part.remove(text) : null;
            return new Apart<>(MAPPER.treeToValue(document, type), apart == null ? "" : apart.asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + type.getName(), e);
        }
    }

    /** A record without one of its texts, and that text. */
    public record Apart<T>(T rest, String text) {}
}
