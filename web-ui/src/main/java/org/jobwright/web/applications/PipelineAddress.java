package org.jobwright.web.applications;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;

/**
 * What of a pipeline is shown, as its address says it, so that a list can be shared and gone back to.
 *
 * @param words what was searched for; empty for everybody
 * @param sort the order that the reader chose; null for the usual one
 */
record PipelineAddress(PipelineTab tab, boolean overdue, String words, ApplicantSort sort) implements Serializable {

    private static final String VIEW = "view";
    private static final String SHOW = "show";
    private static final String OVERDUE = "overdue";
    private static final String WORDS = "q";
    private static final String SORT = "sort";

    static PipelineAddress read(QueryParameters query) {
        return new PipelineAddress(
                PipelineTab.of(query.getSingleParameter(VIEW).orElse("")),
                query.getSingleParameter(SHOW).filter(OVERDUE::equals).isPresent(),
                query.getSingleParameter(WORDS).orElse(""),
                sort(query.getSingleParameter(SORT).orElse("")));
    }

    private static ApplicantSort sort(String parameter) {
        return Stream.of(ApplicantSort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElse(null);
    }

    /** All of a tab. */
    static PipelineAddress of(PipelineTab tab) {
        return new PipelineAddress(tab, false, "", null);
    }

    /** Those who wait longer than promised. */
    static PipelineAddress ofOverdue() {
        return new PipelineAddress(PipelineTab.LIST, true, "", null);
    }

    PipelineAddress withWords(String searched) {
        return new PipelineAddress(tab, overdue, searched, sort);
    }

    PipelineAddress withSort(ApplicantSort chosen) {
        return new PipelineAddress(tab, overdue, words, chosen);
    }

    QueryParameters write() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(VIEW, tab.parameter());
        if (overdue) {
            parameters.put(SHOW, OVERDUE);
        }
        if (!words.isBlank()) {
            parameters.put(WORDS, words.strip());
        }
        if (sort != null) {
            parameters.put(SORT, sort.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(parameters);
    }

    /** Whom the list shows. */
    ApplicantFilter filter() {
        return tab == PipelineTab.CLOSED
                ? new ApplicantFilter(words, null, ApplicantFilter.CLOSED.told(), false)
                : new ApplicantFilter(words, null, Set.of(), overdue);
    }

    /** In which order the list shows them. */
    ApplicantSort order() {
        if (sort != null) {
            return sort;
        }
        return overdue ? ApplicantSort.ANSWER_DUE : ApplicantSort.LATEST;
    }
}
