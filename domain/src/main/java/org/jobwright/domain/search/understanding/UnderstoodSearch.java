package org.jobwright.domain.search.understanding;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.search.JobSearch;

/**
 * A search with the facts extracted from its words: {@code part time developer Bristol} means developers, part time,
 * near Bristol. The facts are parts of an ordinary search, so every engine, alert and feed finds the same; interpreting
 * it again changes nothing. Quoted words are taken literally.
 *
 * @param meant the search without the understood words, and with their meaning
 * @param facts the extracted facts, in the order of the words
 */
public record UnderstoodSearch(JobSearch meant, List<Fact> facts) implements Serializable {

    /**
     * The meaning of some words.
     *
     * @param words as they were typed
     * @param sure false for a town without a word such as <em>in</em>
     */
    public record Fact(Kind kind, String words, boolean sure) implements Serializable {}

    /** The subject of a fact. */
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
     * Interprets a typed search.
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

    /** Whether a guess may be wrong. */
    public boolean isGuessed() {
        return facts.stream().anyMatch(fact -> !fact.sure());
    }
}
