package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.web.applications.pipeline.PipelineAddress;

/**
 * The address of an applicant's page: the person, the list being worked through, and the open part, so that the next
 * person is shown in the same way.
 *
 * @param part null for the first one available
 */
record PersonAddress(String posting, PipelineAddress list, SentPart part) implements Serializable {

    private static final String PART = "part";

    static PersonAddress read(String posting, QueryParameters query) {
        return new PersonAddress(
                posting,
                PipelineAddress.read(query),
                query.getSingleParameter(PART).flatMap(SentPart::named).orElse(null));
    }

    PersonAddress with(SentPart chosen) {
        return new PersonAddress(posting, list, chosen);
    }

    /** Back to the list, as it was. */
    String ofList() {
        return "/app/pipeline/" + posting + "?" + list.forReturn().write().getQueryString();
    }

    String of(ApplicationReference person) {
        return "/app/" + path(person) + "?" + query().getQueryString();
    }

    void open(ApplicationReference person) {
        UI.getCurrent().navigate(path(person), query());
    }

    String path(ApplicationReference person) {
        return "pipeline/" + posting + "/" + person.value();
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new HashMap<>(list.write().getParameters());
        if (part != null) {
            parameters.put(PART, List.of(part.parameter()));
        }
        return new QueryParameters(parameters);
    }
}
