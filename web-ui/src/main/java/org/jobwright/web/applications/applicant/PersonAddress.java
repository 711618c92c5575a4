package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.web.applications.pipeline.PipelineAddress;

/**
 * The address of an applicant's page: the person, the open tab, and the list being worked through, so that the next
 * person is shown in the same way.
 *
 * @param tab null for the first one available
 */
record PersonAddress(String posting, PipelineAddress list, String tab) implements Serializable {

    PersonAddress with(String chosen) {
        return new PersonAddress(posting, list, chosen);
    }

    /** Back to the list, as it was. */
    String ofList() {
        return "/app/pipeline/" + posting + "?" + list.forReturn().write().getQueryString();
    }

    void back() {
        UI.getCurrent().navigate("pipeline/" + posting, list.forReturn().write());
    }

    String of(ApplicationReference person) {
        return "/app/" + path(person) + "?" + list.write().getQueryString();
    }

    void open(ApplicationReference person) {
        UI.getCurrent().navigate(path(person), list.write());
    }

    Location location(ApplicationReference person) {
        return new Location(path(person), list.write());
    }

    private String path(ApplicationReference person) {
        return "pipeline/" + posting + "/" + person.value() + (tab == null ? "" : "/" + tab);
    }
}
