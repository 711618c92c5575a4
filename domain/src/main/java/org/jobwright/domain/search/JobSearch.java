package org.jobwright.domain.search;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What a visitor looks for among open postings. Empty parts do not narrow; several values of one part mean any of them.
 * Stored as JSON with a saved search, so parts are added and never renamed.
 *
 * @param words as typed, with quotes around a phrase and a minus before unwanted words
 * @param near a town, postcode, region or country, as typed
 * @param radius km around {@code near}; null for the default
 * @param roles slugs of role guides or of occupations
 * @param organizations slugs
 * @param industries slugs
 * @param countries ISO 3166-1 alpha-2
 * @param regions country and region code, such as {@code GB-ENG}
 * @param payFrom the least pay of a full year that the upper figure must reach; null for any
 * @param currency of {@code payFrom}, ISO 4217; adverts in other currencies are left out
 * @param postedWithin the maximum age in days; null for any age
 */
public record JobSearch(
        String words,
        String near,
        Integer radius,
        Set<WorkplaceType> workplace,
        Set<EmploymentType> employment,
        Set<String> roles,
        Set<String> organizations,
        Set<String> industries,
        Set<String> countries,
        Set<String> regions,
        BigDecimal payFrom,
        String currency,
        Integer postedWithin,
        Order order)
        implements Serializable {

    /** How results are ordered. */
    public enum Order {
        /** By how well the words match; newest first if there are none. */
        RELEVANCE,
        NEWEST,
        /** By the upper figure of a full year, currency by currency. */
        PAY,
        /** By the distance from {@code near}; without a place, like {@link #RELEVANCE}. */
        DISTANCE
    }

    public static final JobSearch EVERYTHING =
            new JobSearch(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The maximum length of a text, in code points. */
    public static final int MAX_TEXT = 200;
    /** The maximum number of values of a part. */
    public static final int MAX_VALUES = 50;

    public JobSearch {
        words = text(words);
        near = text(near);
        workplace = workplace == null ? Set.of() : Set.copyOf(workplace);
        employment = employment == null ? Set.of() : Set.copyOf(employment);
        roles = values(roles);
        organizations = values(organizations);
        industries = values(industries);
        countries = values(countries);
        regions = values(regions);
        currency = text(currency);
        order = order == null ? Order.RELEVANCE : order;
    }

    /** All open postings of one organization, newest first. */
    public static JobSearch of(String organizationSlug) {
        return new JobSearch(
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(organizationSlug),
                null,
                null,
                null,
                null,
                null,
                null,
                Order.NEWEST);
    }

    /** All open postings of the role with this guide. */
    public static JobSearch ofRole(String slug) {
        return new JobSearch(
                null, null, null, null, null, Set.of(slug), null, null, null, null, null, null, null, null);
    }

    /** All open postings in or around a town. */
    public static JobSearch near(String place) {
        return new JobSearch(null, place, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** All open postings in some countries, ISO 3166-1 alpha-2, newest first. */
    public static JobSearch inCountries(Set<String> countries) {
        return new JobSearch(
                null, null, null, null, null, null, null, null, countries, null, null, null, null, Order.NEWEST);
    }

    /** The same search with its results in another order. */
    public JobSearch in(Order other) {
        return new JobSearch(
                words,
                near,
                radius,
                workplace,
                employment,
                roles,
                organizations,
                industries,
                countries,
                regions,
                payFrom,
                currency,
                postedWithin,
                other);
    }

    // Cut to length, and without the character that no store accepts.
    private static String text(String typed) {
        String shown =
                Optional.ofNullable(typed).orElse("").replace("\u0000", "").strip();
        return TypedText.firstOf(shown, MAX_TEXT);
    }

    private static Set<String> values(Collection<String> values) {
        List<String> bounded = Optional.ofNullable(values).orElse(Set.of()).stream()
                .map(JobSearch::text)
                .filter(value -> !value.isEmpty())
                .limit(MAX_VALUES)
                .toList();
        return Collections.unmodifiableSet(new LinkedHashSet<>(bounded));
    }
}
