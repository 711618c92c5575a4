package org.jobwright.web.jobs.desk;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.jobs.OrganizationPostingSearch.Order;
import org.jobwright.web.shared.EnumParameter;

/**
 * Which postings are listed and how, as in the address. What it does not know is ignored.
 *
 * @param words part of a title, or a reference; empty for all
 * @param status null for all
 * @param organization the slug of one of the reader's; empty for the first
 * @param order null for those changed last
 */
record PostingsAddress(String words, PostingStatus status, String organization, Order order, boolean descending)
        implements Serializable {

    private static final String WORDS = "q";
    private static final String STATUS = "status";
    private static final String ORGANIZATION = "organization";
    private static final String SORT = "sort";
    private static final String REVERSED = "_reversed";

    static PostingsAddress read(QueryParameters query) {
        String sort = query.getSingleParameter(SORT).orElse("");
        boolean descending = sort.endsWith(REVERSED);
        return new PostingsAddress(
                query.getSingleParameter(WORDS).orElse(""),
                EnumParameter.read(
                                PostingStatus.class,
                                query.getSingleParameter(STATUS).orElse(""))
                        .orElse(null),
                query.getSingleParameter(ORGANIZATION).orElse(""),
                EnumParameter.read(
                                Order.class, descending ? sort.substring(0, sort.length() - REVERSED.length()) : sort)
                        .orElse(null),
                descending);
    }

    PostingsAddress withOrder(Order chosen, boolean reversed) {
        return new PostingsAddress(words, status, organization, chosen, reversed);
    }

    boolean isNarrowed() {
        return !words.isBlank() || status != null;
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put(WORDS, words);
        }
        if (status != null) {
            parameters.put(STATUS, status.name());
        }
        if (!organization.isEmpty()) {
            parameters.put(ORGANIZATION, organization);
        }
        if (order != null) {
            parameters.put(SORT, order.name().toLowerCase(Locale.ROOT) + (descending ? REVERSED : ""));
        }
        return QueryParameters.simple(parameters);
    }

    OrganizationPostingSearch search(OrganizationId employer) {
        return new OrganizationPostingSearch(employer, status, words, order, order == null || descending);
    }
}
