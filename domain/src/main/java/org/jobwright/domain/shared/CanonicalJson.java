package org.jobwright.domain.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** A JSON value in its one form (RFC 8785): names in order, no spaces. The same value always has the same bytes. */
final class CanonicalJson {

    /** Up to here ECMAScript writes a number without an exponent. */
    private static final int MOST_DIGITS = 21;

    private static final int LEAST_PLACES = -6;

    private final StringBuilder json = new StringBuilder();

    private CanonicalJson() {}

    static String write(JsonNode value) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.append(value);
        return canonical.json.toString();
    }

    private void append(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> appendObject(value);
            case ARRAY -> appendArray(value);
            case STRING -> appendText(value.textValue());
            case NUMBER -> json.append(number(value.doubleValue()));
            case BOOLEAN, NULL -> json.append(value.asText());
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private void appendObject(JsonNode object) {
        Map<String, JsonNode> ordered = new TreeMap<>();
        object.properties().forEach(property -> ordered.put(property.getKey(), property.getValue()));
        json.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> property : ordered.entrySet()) {
            json.append(comma);
            appendText(property.getKey());
            json.append(':');
            append(property.getValue());
            comma = ",";
        }
        json.append('}');
    }

    private void appendArray(JsonNode array) {
        json.append('[');
        for (Iterator<JsonNode> all = array.elements(); all.hasNext(); ) {
            append(all.next());
            if (all.hasNext()) {
                json.append(',');
            }
        }
        json.append(']');
    }

    private void appendText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendLetter(text.charAt(i));
        }
        json.append('"');
    }

    private void appendLetter(char letter) {
        switch (letter) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (letter < ' ') {
                    json.append(String.format("\\u%04x", (int) letter));
                } else {
                    json.append(letter);
                }
            }
        }
    }

    /** As ECMAScript writes a number. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not JSON: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = exact.unscaledValue().toString();
        int point = digits.length() - exact.scale();
        return (value < 0 ? "-" : "") + number(digits, point);
    }

    /** With as few digits as tell it from its neighbours; Java never writes fewer than two. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        BigDecimal digit = exact.round(new MathContext(1));
        return digit.doubleValue() == value ? digit : exact;
    }

    /** @param point behind how many of the digits it stands */
    private static String number(String digits, int point) {
        if (point > MOST_DIGITS || point <= LEAST_PLACES) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e") + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point < digits.length()
                ? digits.substring(0, point) + "." + digits.substring(point)
                : digits + "0".repeat(point - digits.length());
    }
}
