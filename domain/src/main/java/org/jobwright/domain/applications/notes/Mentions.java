package org.jobwright.domain.applications.notes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        List<String> names = readers.values().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
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
}
