package org.jobwright.web.shared.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a path that may be logged: its words, numbers and references; no secrets and no input. */
public final class LoggedPath {

    /** Our words and slugs have no capitals, and the secrets in our links always do, being 256 bits in 64 letters. */
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9._-]{0,100}|VAADIN|JW-[0-9]{4}-[0-9]{6,9}|A-[0-9A-Z]{8}");

    private LoggedPath() {}

    public static String of(String path) {
        return Arrays.stream(path.split("/", -1)).map(LoggedPath::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        return PLAIN.matcher(segment).matches() ? segment : "*";
    }
}
