package org.jobwright.domain.applications.tags;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.shared.Resources;

/**
 * Finds words for what nobody may be chosen by: special categories of personal data and the grounds of the equality
 * acts. It knows words in each language, in whichever language the tag is. It cannot know them all: it is a reminder
 * where the mistake would be made, not a proof that there is none.
 */
public final class ProtectedWords {

    /** Whole words and phrases, and beginnings of words, each between spaces. */
    private static final Map<String, ProtectedGround> WORDS = new HashMap<>();

    static {
        Resources.lines(ProtectedWords.class, "protected-words.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            WORDS.put(" " + plain(columns[2]), ProtectedGround.valueOf(columns[0]));
        });
    }

    private ProtectedWords() {}

    /** The ground that the text names, if any. */
    public static Optional<ProtectedGround> in(String text) {
        String searched = " " + plain(text) + " ";
        return WORDS.entrySet().stream()
                .filter(word -> searched.contains(
                        word.getKey().endsWith("*")
                                ? word.getKey().substring(0, word.getKey().length() - 1)
                                : word.getKey() + " "))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** Lower case, without accents, and with one space between words. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("\u00df", "ss")
                .replaceAll("[^\\p{L}\\p{N}*+]+", " ")
                .strip();
    }
}
