package org.jobwright.services.jobs;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.EmploymentType;
import org.jobwright.domain.jobs.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What a visitor looks for. Empty parts do not narrow.
 *
 * @param words as typed, with quotes and minus as in a search engine
 * @param place a town, region, postcode or country, in words
 * @param payFrom the least pay of a full year that the upper figure must reach
 * @param currency of {@code payFrom}, ISO 4217; adverts in other currencies are left out
 * @param postedWithinDays at most so many days old; null for any age
 */
public record PostingSearch(
        String words,
        String place,
        Set<WorkplaceType> workplace,
        Set<EmploymentType> employment,
        BigDecimal payFrom,
        String currency,
        OrganizationId organization,
        Integer postedWithinDays,
        Order order)
        implements Serializable {

    /** How results are ordered. */
    public enum Order {
        /** By how well the words fit; without words the newest first. */
        RELEVANCE,
        NEWEST,
        PAY
    }

    public static final PostingSearch EVERYTHING =
            new PostingSearch(null, null, null, null, null, null, null, null, null);

    private static final int MAX_TEXT = 200;

    public PostingSearch {
        words = clean(words);
        place = clean(place);
        workplace = workplace == null ? Set.of() : Set.copyOf(workplace);
        employment = employment == null ? Set.of() : Set.copyOf(employment);
        currency = clean(currency);
        order = order == null ? Order.RELEVANCE : order;
    }

    public static PostingSearch of(OrganizationId organization) {
        return new PostingSearch(null, null, null, null, null, null, organization, null, Order.NEWEST);
    }

    // Bounded, and without the character that PostgreSQL has no place for.
    private static String clean(String text) {
        String shown =
                Optional.ofNullable(text).orElse("").replace("\u0000", "").strip();
        return shown.length() > MAX_TEXT ? shown.substring(0, MAX_TEXT) : shown;
    }
}
