package org.jobwright.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The parsed input of the search box: all words are required, phrases match exactly, and words with a minus are
 * excluded. Everything else is literal; there are no further operators, so no query can be invalid.
 *
 * @param words in order, without insignificant ones
 * @param wishes optional words, such as {@code senior}: adverts that contain them come first
 * @param phrases the quoted parts
 * @param excluded words and phrases with a minus
 */
public record SearchWords(List<String> words, List<String> wishes, List<String> phrases, List<String> excluded) {

    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /** Found in nearly every advert of their language, so searching for them would be slow and useless. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "job",
            "jobs", "am", "auf", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "für", "im", "mit",
            "oder", "und", "von", "zu", "zum", "zur");

    /** Add nothing to a place or a fact. */
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
                (minus ? excluded : word == null ? phrases : words).add(TypedText.firstOf(text, LONGEST));
            }
        }
        List<String> telling = telling(words, word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)));
        List<String> named = telling(telling, word -> !WordForms.isWish(word));
        List<String> wanted = named.size() < telling.size() ? named : telling(named, WordForms::isTellingWish);
        List<String> wishes =
                telling.stream().filter(word -> !wanted.contains(word)).toList();
        return new SearchWords(wanted, wishes, phrases, excluded);
    }

    /** The significant words; all of them if none is. */
    private static List<String> telling(List<String> words, Predicate<String> tells) {
        List<String> telling = words.stream().filter(tells).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Whether there are only words such as <em>jobs</em> and <em>work</em>, which any advert may contain. */
    public static boolean sayNothing(String typed) {
        return Stream.of(typed.split("\\s+"))
                .allMatch(word -> SMALL.contains(word.toLowerCase(Locale.ROOT))
                        || GENERAL.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The same search with other required words. */
    public SearchWords with(List<String> others) {
        return new SearchWords(others, wishes, phrases, excluded);
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }

    /** Whether there are only plain words, which may be a title or a misspelling. */
    public boolean isPlain() {
        return !words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }
}
