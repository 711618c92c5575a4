package org.jobwright.domain.search.understanding;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.search.JobSearch;

/**
 * A search with the facts read out of its words: {@code part time developer Bristol} asks for developers, part time, near
 * Bristol. What was understood is a part of an ordinary search, so every engine, alert and feed finds the same; read
 * again, it stays as it is. Words in quotes are taken as they stand.
 *
 * @param meant the search without the words that were understood, and with what they mean
 * @param facts what was read, in the order of the words
 */
public record UnderstoodSearch(JobSearch meant, List<Fact> facts) implements Serializable {

    /**
     * Something that words meant.
     *
     * @param words as they were typed
     * @param sure false for a town that no word such as <em>in</em> announced
     */
    public record Fact(Kind kind, String words, boolean sure) implements Serializable {}

    /** What a fact is about. */
    public enum Kind {
        WORKPLACE,
        EMPLOYMENT,
        PAY,
        PLACE
    }

    public UnderstoodSearch {
        facts = List.copyOf(facts);
    }

    /**
     * Reads what was typed.
     *
     * @param country where the reader is, ISO 3166-1 alpha-2, for names that several countries have; empty when unknown
     */
    public static UnderstoodSearch of(JobSearch typed, String country) {
        return new SearchReader(typed, country, true).read();
    }

    /** The same without a town that was only guessed. */
    public static UnderstoodSearch withoutGuesses(JobSearch typed, String country) {
        return new SearchReader(typed, country, false).read();
    }

    /** Something was guessed that may have been meant otherwise. */
    public boolean isGuessed() {
        return facts.stream().anyMatch(fact -> !fact.sure());
    }
}
