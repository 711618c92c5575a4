package org.jobwright.domain.insights;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Text of a guide as it is kept: nothing is null, nothing has space around it, and a list has no empty lines. */
final class GuideLines {

    private GuideLines() {}

    static String clean(String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    static List<String> lines(Collection<String> lines) {
        return list(lines).stream()
                .map(GuideLines::clean)
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
