package org.jobwright.domain.insights;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text of a guide as it is kept: nothing is null, nothing has space around it, and a list has no empty lines. */
final class GuideLines {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private GuideLines() {}

    /** Text of one or more paragraphs. */
    static String clean(String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    /** Text of one line, such as a title; what breaks it becomes a space. */
    static String line(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ");
    }

    static List<String> lines(Collection<String> lines) {
        return list(lines).stream()
                .map(GuideLines::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static <T> List<T> list(Collection<T> entries) {
        return entries == null
                ? List.of()
                : entries.stream().filter(Objects::nonNull).toList();
    }
}
