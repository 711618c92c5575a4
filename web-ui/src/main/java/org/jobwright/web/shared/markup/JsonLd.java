package org.jobwright.web.shared.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects in schema.org terms, written as JSON-LD that is safe inside a script element. */
public final class JsonLd {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    /** An object of a type, to be given properties. */
    public static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    /** A property that has a value. */
    public static void put(Map<String, Object> node, String property, String text) {
        if (!property.isEmpty() && !text.isEmpty()) {
            node.put(property, text);
        }
    }

    /** A document with this object. */
    public static String write(Map<String, Object> thing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org/");
        document.putAll(thing);
        try {
            // In JSON these characters occur only in strings, so escaping them all keeps the meaning, and no input can
            // end the script element.
            return JSON.writeValueAsString(document)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
