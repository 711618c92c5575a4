package org.jobwright.domain.insights.titles;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Occupations and their titles: O*NET 27.0, and our own table for technology, British and German titles. Loaded on
 * first use.
 */
public final class OccupationTitles {

    private static final int SHORTEST_TELLING = 4;
    private static final int SHORTEST_DOER = 6;
    private static final List<String> DOERS = List.of("er", "or", "ant", "ent", "ist");

    private OccupationTitles() {}

    /** The occupation of a free-text title; empty if it names several or none. */
    public static Optional<Occupation> occupationOf(String jobTitle) {
        return jobTitle == null ? Optional.empty() : new TitleReader().read(jobTitle);
    }

    /** The occupation with this slug, as in the address of its guide. */
    public static Optional<Occupation> bySlug(String slug) {
        return slug == null ? Optional.empty() : OccupationTable.shipped().bySlug(slug);
    }

    /**
     * Titles that mean nearly the same job as the words of a search, the best first, without mere spelling variants;
     * empty if the words are not a title. Rather none than a wrong one.
     */
    public static List<String> similarTo(String words, int limit) {
        return words == null || words.length() > TitleWords.LONGEST
                ? List.of()
                : SimilarTitles.shipped().to(words, limit);
    }

    /** Titles in a language that complete what someone began to type, the usual ones first. */
    public static List<String> startingWith(String prefix, Language language, int limit) {
        return prefix == null ? List.of() : TitleSuggestions.shipped().startingWith(prefix, language, limit);
    }

    /** What people who do this work are called in a language, in the singular; empty if unknown. */
    public static Optional<String> usualTitle(Occupation occupation, Language language) {
        return UsualTitles.of(occupation, language);
    }

    /** Whether any title contains this word. */
    public static boolean isTitleWord(String word) {
        return OccupationTable.shipped().isWord(TitleWords.key(word));
    }

    /**
     * For a word that says who does the work, or a short name such as GIS: its forms in titles. Its stem is shared with
     * other words: development, programme, GI. Empty for other words.
     */
    public static List<String> singularAndPlural(String word) {
        String folded = FoldedText.of(word);
        if (folded.length() < SHORTEST_TELLING && folded.endsWith("s")) {
            return List.of(folded);
        }
        String one = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        return one.length() >= SHORTEST_DOER && DOERS.stream().anyMatch(one::endsWith) && isTitleWord(word)
                ? List.of(one, one + "s")
                : List.of();
    }

    /** The words with misspelt ones corrected that are in no title; empty if there is nothing to correct. */
    public static Optional<List<String>> corrected(List<String> words) {
        return TitleSpelling.corrected(words);
    }

    /**
     * The words of a title that identify the job: no rank, no gender marks of German adverts, and no word that ends
     * titles of many kinds of work, such as operator.
     */
    public static List<String> tellingWords(String jobTitle) {
        OccupationTable table = OccupationTable.shipped();
        return TitleWords.parts(jobTitle).stream()
                .flatMap(List::stream)
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .filter(word -> !TitleWords.isLevel(word) && !table.isGeneral(word))
                .distinct()
                .toList();
    }
}
