package org.jobwright.domain.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped list of common passwords. Hardly one of them is as long as we demand, but people reach a length by putting
 * two together or by adding digits; so {@link #explain} looks for that too.
 */
final class CommonPasswords {

    private static final Set<String> LISTED = read();

    private CommonPasswords() {}

    /** Is the text, in lower case and without punctuation, a listed password, two of them, or one and digits? */
    static boolean explain(String text) {
        if (isKnown(text)) {
            return true;
        }
        for (int cut = 1; cut < text.length(); cut++) {
            if (isKnown(text.substring(0, cut)) && isKnown(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(String part) {
        return LISTED.contains(part) || part.chars().allMatch(Character::isDigit);
    }

    private static Set<String> read() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return list.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
