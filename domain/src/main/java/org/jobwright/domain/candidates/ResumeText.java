package org.jobwright.domain.candidates;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jobwright.domain.shared.failures.RuleViolation;

/** How resume texts are normalized: trimmed, absent if blank, limited in length. */
final class ResumeText {

    private static final int MAX_TEXT = 5000;
    private static final int MAX_ENTRIES = 100;

    private ResumeText() {}

    static String text(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > MAX_TEXT) {
            throw new RuleViolation("candidates.resume.text-too-long", MAX_TEXT);
        }
        return given.strip();
    }

    static List<String> texts(List<String> given) {
        return list(given).stream()
                .map(ResumeText::text)
                .filter(Objects::nonNull)
                .toList();
    }

    static <T> List<T> list(List<T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MAX_ENTRIES) {
            throw new RuleViolation("candidates.resume.too-many-entries", MAX_ENTRIES);
        }
        return given.stream().filter(Objects::nonNull).toList();
    }

    /** A web address that may be shown as a link; anything else is left out. */
    static String url(String given) {
        String url = text(given);
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return url;
        }
        return url.indexOf(':') < 0 && url.indexOf('.') > 0 ? "https://" + url : null;
    }

    static void requireOrder(PartialDate start, PartialDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new RuleViolation("candidates.resume.end-before-start", start.value(), end.value());
        }
    }
}
