package org.jobwright.domain.insights;

import java.util.List;
import java.util.Optional;

/**
 * Occupations and the titles they go by: O*NET 27.0, and our own table for technology, British and German titles. Read
 * when first asked.
 */
public final class OccupationTitles {

    private OccupationTitles() {}

    /** The occupation that a free title is of; empty when it could be of several or tells none. */
    public static Optional<Occupation> occupationOf(String jobTitle) {
        return jobTitle == null ? Optional.empty() : new TitleReader().read(jobTitle);
    }

    /** The occupation with this slug, as in the address of its guide. */
    public static Optional<Occupation> bySlug(String slug) {
        return slug == null ? Optional.empty() : OccupationTable.shipped().bySlug(slug);
    }

    /**
     * Titles that mean nearly the same job as the words typed into a search, the best first and without those that are but
     * another spelling; empty when the words are no title. Rather none than a wrong one.
     */
    public static List<String> similarTo(String words, int limit) {
        return words == null || words.length() > TitleWords.LONGEST
                ? List.of()
                : SimilarTitles.shipped().to(words, limit);
    }

    /** Titles that go on as someone began to type, the usual ones first. */
    public static List<String> startingWith(String prefix, int limit) {
        return prefix == null ? List.of() : TitleSuggestions.shipped().startingWith(prefix, limit);
    }

    /** Does any title have this word? */
    public static boolean isTitleWord(String word) {
        return OccupationTable.shipped().isWord(TitleWords.key(word));
    }

    /** The words with those put right that stand in no title but nearly so; empty when there is nothing to put right. */
    public static Optional<List<String>> corrected(List<String> words) {
        return TitleSpelling.corrected(words);
    }
}
