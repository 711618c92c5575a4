package org.jobwright.architecture.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An entry of {@code docs/security-decisions.md} about a row.
 *
 * @param state {@code not applicable}, {@code not built}, {@code held otherwise} or {@code deviation}
 */
record SecurityDecision(String row, String state, String reason) {

    static final List<String> STATES = List.of("not applicable", "not built", "held otherwise", "deviation");

    private static final Pattern LINE = Pattern.compile("(?m)^\\| ((?:SEC|PRV)-\\d\\d) \\| ([^|]*) \\| ([^|]*) \\|");

    static List<SecurityDecision> read(Path file) throws IOException {
        return LINE.matcher(Files.readString(file))
                .results()
                .map(SecurityDecision::of)
                .toList();
    }

    private static SecurityDecision of(MatchResult cells) {
        return new SecurityDecision(
                cells.group(1), cells.group(2).strip(), cells.group(3).strip());
    }

    /** Whether the row does not apply, so that a test of it would be about something else. */
    boolean isAway() {
        return state.startsWith("not ");
    }
}
