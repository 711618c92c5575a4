package org.jobwright.web.shared.look;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The emblem of an employer without a logo: its initials on one of six tiles. Always the same for a name.
 *
 * @param initials one or two letters
 * @param tile from 1, as the tokens number them
 */
public record Emblem(String initials, int tile) {

    private static final int TILES = 6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s./-]+");
    private static final Set<String> SMALL = Set.of("and", "und", "of", "the", "der", "die", "das", "für", "for", "&");

    public static Emblem of(String name) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(name.strip())
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
        String initials = words.size() < 2
                ? first(words.isEmpty() ? "·" : words.getFirst())
                : first(words.getFirst()) + first(words.get(1));
        return new Emblem(initials, 1 + Math.floorMod(name.strip().hashCode(), TILES));
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
