package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.services.applications.comparison.ComparisonQueries;
import org.jobwright.services.applications.pipeline.ApplicantCard;

/** Leads to the selected people side by side, and from there back to the same list; the key C presses it. */
public class ComparisonLink extends Anchor {

    /** The parameter with the people, by their references. */
    public static final String WITH = "with";

    ComparisonLink(String posting, PipelineAddress list, List<ApplicantCard> people, PipelineLabels words) {
        String references =
                people.stream().map(person -> person.reference().value()).collect(Collectors.joining(","));
        QueryParameters query = list.write().merging(WITH, references);
        setHref("/app/pipeline/" + posting + "/compare?" + query.getQueryString());
        setText(words.text("applications.comparison.compare"));
        addClassName("jw-linkbutton");
        getElement().setAttribute("data-compare", true).setAttribute("aria-keyshortcuts", "C");
    }

    /** Whether there are enough people, and not too many. */
    static boolean isFor(List<ApplicantCard> people) {
        return people.size() > 1 && people.size() <= ComparisonQueries.MOST;
    }
}
