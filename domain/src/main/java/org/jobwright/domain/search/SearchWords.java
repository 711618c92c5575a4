package org.jobwright.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.BoundedText;

/**
 * What was typed into the search box, taken apart: all words must be there, phrases as they stand, nothing of what has a
 * minus. Everything else means itself; there are no further operators, so no query can be wrong.
 *
 * @param words in their order, without those that say nothing
 * @param wishes words that need not be there, such as {@code senior}: adverts that have them come first
 * @param phrases what stood in quotes
 * @param excluded words and phrases with a minus
 */
public record SearchWords(List<String> words, List<String> wishes, List<String> phrases, List<String> excluded) {

    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /** Found in nearly every advert of their language, so they would find nothing and cost much. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "job",
            "jobs", "am", "auf", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "für", "im", "mit",
            "oder", "und", "von", "zu", "zum", "zur");

    /** Beside a place or a fact they say nothing more. */
    private static final Set<String> GENERAL = Set.of(
            "work",
            "working",
            "vacancy",
            "vacancies",
            "position",
            "positions",
            "opening",
            "openings",
            "career",
            "careers",
            "role",
            "roles",
            "near",
            "me",
            "arbeit",
            "stelle",
            "stellen",
            "stellenangebote",
            "beruf");

    public SearchWords {
        words = List.copyOf(words);
        wishes = List.copyOf(wishes);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }

    public static SearchWords of(String typed) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        Matcher parts = PART.matcher(typed);
        while (parts.find() && words.size() + phrases.size() + excluded.size() < MOST) {
            String word = parts.group(3);
            boolean minus = word == null ? !parts.group(1).isEmpty() : word.startsWith("-");
            String text = word == null ? parts.group(2) : minus ? word.substring(1) : word;
            if (SAYS_SOMETHING.matcher(text).find()) {
                (minus ? excluded : word == null ? phrases : words).add(BoundedText.firstOf(text, LONGEST));
            }
        }
        List<String> telling = telling(words, word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)));
        List<String> named = telling(telling, word -> !WordForms.isWish(word));
        List<String> wanted = named.size() < telling.size() ? named : telling(named, WordForms::isTellingWish);
        List<String> wishes =
                telling.stream().filter(word -> !wanted.contains(word)).toList();
        return new SearchWords(wanted, wishes, phrases, excluded);
    }

    /** Those that tell something; all of them where none does. */
    private static List<String> telling(List<String> words, Predicate<String> tells) {
        List<String> telling = words.stream().filter(tells).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Only words such as <em>jobs</em> and <em>work</em>, which any advert may have. */
    public static boolean sayNothing(String typed) {
        return Stream.of(typed.split("\\s+"))
                .allMatch(word -> SMALL.contains(word.toLowerCase(Locale.ROOT))
                        || GENERAL.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The same search with other words in place of those that must be there. */
    public SearchWords with(List<String> others) {
        return new SearchWords(others, wishes, phrases, excluded);
    }

    /** Nothing that could be looked for. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }

    /** Only plain words, so that a title may be meant or a word misspelt. */
    public boolean isPlain() {
        return !words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }
}
