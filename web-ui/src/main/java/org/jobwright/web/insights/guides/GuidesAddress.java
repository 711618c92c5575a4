package org.jobwright.web.insights.guides;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.web.shared.EnumParameter;

/**
 * Which guides are listed and how, as in the address. What it does not know is ignored.
 *
 * @param words in the title; empty for all
 * @param order null for the order of titles
 */
record GuidesAddress(String words, GuideOrder order, boolean descending) implements Serializable {

    private static final String WORDS = "q";
    private static final String SORT = "sort";
    private static final String REVERSED = "_reversed";

    static GuidesAddress read(QueryParameters query) {
        String sort = query.getSingleParameter(SORT).orElse("");
        boolean descending = sort.endsWith(REVERSED);
        String name = descending ? sort.substring(0, sort.length() - REVERSED.length()) : sort;
        return new GuidesAddress(
                query.getSingleParameter(WORDS).orElse(""),
                EnumParameter.read(GuideOrder.class, name).orElse(null),
                descending);
    }

    GuidesAddress withWords(String others) {
        return new GuidesAddress(others, order, descending);
    }

    GuidesAddress withOrder(GuideOrder chosen, boolean reversed) {
        return new GuidesAddress(words, chosen, reversed);
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put(WORDS, words);
        }
        if (order != null) {
            parameters.put(SORT, order.name().toLowerCase(Locale.ROOT) + (descending ? REVERSED : ""));
        }
        return QueryParameters.simple(parameters);
    }

    /** Guides by title in the chosen order, in which equal ones stay as they were. */
    List<RoleGuideListing> ordered(List<RoleGuideListing> byTitle) {
        if (order == null) {
            return byTitle;
        }
        return byTitle.stream()
                .sorted(descending ? order.comparator().reversed() : order.comparator())
                .toList();
    }
}
