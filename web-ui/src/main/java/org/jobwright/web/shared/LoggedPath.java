package org.jobwright.web.shared;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a path may stand in a log: its words, numbers and references; not what proves a person, nor what was typed. */
public final class LoggedPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{0,100}");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    /** References are shorter, words have no capitals; the secrets in our links are of random letters and longer. */
    private static final int SHORTEST_SECRET = 20;

    private LoggedPath() {}

    public static String of(String path) {
        return Arrays.stream(path.split("/", -1)).map(LoggedPath::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        boolean secret =
                segment.length() >= SHORTEST_SECRET && CAPITAL.matcher(segment).find();
        return PLAIN.matcher(segment).matches() && !secret ? segment : "*";
    }
}
