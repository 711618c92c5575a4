package org.jobwright.domain.applications.notes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;

/**
 * Whom a note names: an at sign and the full name of a colleague, as the pick list writes it. A longer name wins over a
 * shorter one that begins it. Two colleagues with the same name are both named.
 */
public final class Mentions {

    /** No part of a word before: an address of mail names nobody. */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}._-])@";

    /** No word goes on: @Alice does not name Al. */
    private static final String BEHIND = "(?![\\p{L}\\p{N}])";

    private Mentions() {}

    /**
     * The people whom a text names.
     *
     * @param readers who may be named, with their names
     */
    public static Set<AccountId> in(String text, Map<AccountId, String> readers) {
        String rest = text == null ? "" : text.toLowerCase(Locale.ROOT);
        List<String> names = longestFirst(readers.values().stream().map(name -> name.toLowerCase(Locale.ROOT)));
        Set<String> found = new HashSet<>();
        for (String name : names) {
            Matcher place =
                    Pattern.compile(BEFORE + Pattern.quote(name) + BEHIND).matcher(rest);
            if (place.find()) {
                found.add(name);
                rest = place.replaceAll(" ");
            }
        }
        Set<AccountId> named = new HashSet<>();
        readers.forEach((account, name) -> {
            if (found.contains(name.toLowerCase(Locale.ROOT))) {
                named.add(account);
            }
        });
        return named;
    }

    /**
     * A text without the names of the people whom it names; null stays null.
     *
     * @param names who may be named, with what stands there instead
     */
    public static String replaced(String text, Map<String, String> names) {
        if (text == null || text.indexOf('@') < 0) {
            return text;
        }
        String left = text;
        for (String name : longestFirst(names.keySet().stream())) {
            left = Pattern.compile(
                            BEFORE + Pattern.quote(name) + BEHIND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(Matcher.quoteReplacement(names.get(name)));
        }
        return left;
    }

    private static List<String> longestFirst(Stream<String> names) {
        return names.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
