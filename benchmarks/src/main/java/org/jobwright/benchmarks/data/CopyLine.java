package org.jobwright.benchmarks.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A row in the format of PostgreSQL's COPY. */
final class CopyLine {

    private CopyLine() {}

    static void write(Collection<?> values, StringBuilder to) {
        String between = "";
        for (Object value : values) {
            to.append(between);
            between = "\t";
            if (value == null) {
                to.append("\\N");
            } else {
                escape(text(value), to);
            }
        }
        to.append('\n');
    }

    private static String text(Object value) {
        return value instanceof String[] array ? array(array) : value.toString();
    }

    private static String array(String[] values) {
        return Arrays.stream(values)
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\0' -> to.append(' ');
                default -> to.append(letter);
            }
        }
    }
}
