package org.jobwright.domain.insights.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Normalized text of a guide: never null, trimmed, and without empty lines in lists. */
public final class GuideLines {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private GuideLines() {}

    /** Text of one or more paragraphs. */
    public static String clean(String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    /** Text of one line, such as a title; line breaks become spaces. */
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
