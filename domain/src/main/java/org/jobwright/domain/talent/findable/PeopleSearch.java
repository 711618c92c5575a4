package org.jobwright.domain.talent.findable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.search.ReferenceRates;
import org.jobwright.domain.talent.SoughtWords;

/**
 * Whom an employer looks for. Nothing in it, and no order, is about who somebody is.
 *
 * @param words anywhere in a card
 * @param role a job title; other titles of the same job count, too
 * @param skills separated by commas; all of them
 * @param place a town, region or country; blank for anywhere
 * @param radius around a town, in km; null for the usual one
 * @param remote also, or only if there is no place, people who would work remotely
 * @param availableBy on this day at the latest; null for any
 * @param payUpTo in a year; null for any
 * @param language ISO 639; blank for any
 * @param permit the country in which they may work, ISO 3166-1 alpha-2; blank for any
 */
public record PeopleSearch(
        String words,
        String role,
        String skills,
        String place,
        Integer radius,
        boolean remote,
        LocalDate availableBy,
        Integer payUpTo,
        String currency,
        String language,
        String permit)
        implements Serializable {

    public static final int LONGEST = SoughtWords.LONGEST;
    public static final List<Integer> RADII = List.of(25, 50, 100, 200);
    public static final PeopleSearch ALL = new PeopleSearch("", "", "", "", null, false, null, null, "", "", "");

    private static final int MOST_SKILLS = 8;
    private static final int MOST_TITLES = 12;

    public PeopleSearch {
        words = SoughtWords.line(words);
        role = SoughtWords.line(role);
        skills = SoughtWords.line(skills);
        place = SoughtWords.line(place);
        radius = radius != null && RADII.contains(radius) ? radius : null;
        currency =
                ReferenceRates.euros(BigDecimal.ONE, SoughtWords.line(currency)).isPresent()
                        ? SoughtWords.line(currency)
                        : "EUR";
        payUpTo = payUpTo == null || payUpTo < 1 || payUpTo > SearchWishes.MAX_PAY ? null : payUpTo;
        language = SoughtWords.line(language);
        permit = SoughtWords.line(permit);
    }

    /** The role and other titles of the same job; none if no role is given. */
    public List<String> titles() {
        return SoughtWords.titles(role, MOST_TITLES);
    }

    /** Each skill. */
    public List<String> skillList() {
        return SoughtWords.each(skills, MOST_SKILLS);
    }

    /** Whether it asks for words of any kind. */
    public boolean hasWords() {
        return !words.isEmpty() || !role.isEmpty() || !skillList().isEmpty();
    }

    /** The pay in whole euros, to compare; null for any. An unknown currency was read as euros. */
    public Integer payInEuros() {
        return payUpTo == null
                ? null
                : ReferenceRates.euros(BigDecimal.valueOf(payUpTo), currency)
                        .map(Long::intValue)
                        .orElse(null);
    }
}
