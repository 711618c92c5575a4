package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.web.applications.lists.PipelineAddress;

/**
 * The address of an applicant's page: the person, the open tab, and the list being worked through, so that the next
 * person is shown in the same way.
 *
 * @param tab null for the first one available
 * @param kind the kind of activity to show; null for all
 */
record PersonAddress(String posting, PipelineAddress list, String tab, String kind) implements Serializable {

    private static final String KIND = "kind";

    static PersonAddress read(String posting, String tab, QueryParameters query) {
        return new PersonAddress(
                posting,
                PipelineAddress.read(query),
                tab,
                query.getSingleParameter(KIND).orElse(null));
    }

    PersonAddress with(String chosen) {
        return new PersonAddress(posting, list, chosen, kind);
    }

    PersonAddress withKind(String chosen) {
        return new PersonAddress(posting, list, tab, chosen);
    }

    /** Back to the list, as it was. */
    String ofList() {
        return "/app/pipeline/" + posting + "?" + list.forReturn().write().getQueryString();
    }

    void back() {
        UI.getCurrent().navigate("pipeline/" + posting, list.forReturn().write());
    }

    String of(ApplicationReference person) {
        return "/app/" + path(person) + "?" + query().getQueryString();
    }

    void open(ApplicationReference person) {
        UI.getCurrent().navigate(path(person), query());
    }

    Location location(ApplicationReference person) {
        return new Location(path(person), query());
    }

    private QueryParameters query() {
        return kind == null ? list.write() : list.write().merging(KIND, kind);
    }

    private String path(ApplicationReference person) {
        return "pipeline/" + posting + "/" + person.value() + (tab == null ? "" : "/" + tab);
    }
}
