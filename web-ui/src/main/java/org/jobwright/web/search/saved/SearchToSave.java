package org.jobwright.web.search.saved;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A list's search with the frequency of its mails.
 *
 * @param frequency empty if not chosen yet
 */
public record SearchToSave(JobSearchParameters filters, Optional<AlertFrequency> frequency) {

    public static final String FREQUENCY = "frequency";

    /** In the order of a list to choose from. */
    public static final List<AlertFrequency> FREQUENCIES = List.of(AlertFrequency.values());

    static SearchToSave read(MultivaluedMap<String, String> parameters) {
        return new SearchToSave(
                JobSearchParameters.read(parameters).onPage(1), frequency(parameters.getFirst(FREQUENCY)));
    }

    public static Optional<AlertFrequency> frequency(String name) {
        return Stream.of(AlertFrequency.values())
                .filter(frequency -> frequency.name().equals(name))
                .findFirst();
    }

    /** The suggested frequency. */
    public AlertFrequency chosen() {
        return frequency.orElse(AlertFrequency.DAILY);
    }

    public String name(SiteRequest visit) {
        return SearchName.of(filters.search(), visit);
    }

    /** The page that saves it. */
    String address() {
        String list = filters.address();
        String query = list.contains("?") ? list.substring(list.indexOf('?') + 1) + "&" : "";
        return "/saved/searches?" + query + FREQUENCY + "=" + chosen().name();
    }
}
