package org.jobwright.domain.jobs.advert;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Normalizes gaps in a draft: an empty text, an empty list, never null. */
public final class DraftText {

    private DraftText() {}

    public static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    /** The non-blank lines, in order. */
    static List<String> lines(List<String> lines) {
        return list(lines).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public static <T> List<T> list(List<T> list) {
        return Optional.ofNullable(list).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
