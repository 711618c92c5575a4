package org.jobwright.domain.insights.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text of a guide as it is kept: nothing is null, nothing has space around it, and a list has no empty lines. */
public final class GuideLines {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private GuideLines() {}

    /** Text of one or more paragraphs. */
    public static String clean(String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    /** Text of one line, such as a title; what breaks it becomes a space. */
    public static String line(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ");
    }

    public static List<String> lines(Collection<String> lines) {
        return list(lines).stream()
                .map(GuideLines::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    public static <T> List<T> list(Collection<T> entries) {
        return entries == null
                ? List.of()
                : entries.stream().filter(Objects::nonNull).toList();
    }
}
