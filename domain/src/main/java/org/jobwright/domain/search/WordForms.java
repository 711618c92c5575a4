package org.jobwright.domain.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** Synonyms of a typed word in adverts, and words that only express a preference. */
public final class WordForms {

    private static final int LONGEST_NUMBER = 2;

    private static final class Shipped {

        static final Map<String, List<String>> FORMS = new HashMap<>();
        static final Set<String> WISHES = new HashSet<>();

        static {
            Resources.lines(WordForms.class, "word-forms.tsv", line -> {
                List<String> forms = Arrays.asList(line.split("\\|", -1));
                forms.forEach(form -> FORMS.put(FoldedText.of(form), forms));
            });
            Resources.lines(WordForms.class, "wishes.txt", wish -> WISHES.add(FoldedText.of(wish)));
        }
    }

    private WordForms() {}

    /** The word itself and its synonyms, if any. */
    public static List<String> of(String word) {
        return Shipped.FORMS.getOrDefault(FoldedText.of(word), List.of(word));
    }

    /**
     * A rank, a level, a bare number or a word that any advert may contain: it affects the order, but is not required.
     */
    static boolean isWish(String word) {
        String folded = FoldedText.of(word);
        return Shipped.WISHES.contains(folded)
                || folded.length() <= LONGEST_NUMBER && folded.chars().allMatch(Character::isDigit);
    }

    /** A preference that is searched for if nothing else was typed: nights, a trainee, a senior. */
    static boolean isTellingWish(String word) {
        return isWish(word) && Shipped.FORMS.containsKey(FoldedText.of(word));
    }
}
