package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.services.applications.comparison.ComparisonQueries;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.web.applications.words.PipelineLabels;

/** Leads to the selected people side by side, and from there back to the same list; the key C presses it. */
public class ComparisonLink extends Anchor {

    /** The parameter with the people, by their references. */
    public static final String WITH = "with";

    private static final String PAGE = "/compare";

    private ComparisonLink(PipelinePlace list, List<ApplicantCard> people, PipelineLabels words) {
        String references =
                people.stream().map(person -> person.reference().value()).collect(Collectors.joining(","));
        QueryParameters query = list.address().write().merging(WITH, references);
        setHref("/app/pipeline/" + list.posting() + PAGE + "?" + query.getQueryString());
        setText(words.text("applications.comparison.compare"));
        addClassName("jw-linkbutton");
        getElement().setAttribute("data-compare", true).setAttribute("aria-keyshortcuts", "C");
    }

    /** Whether it is the address of people side by side. */
    public static boolean leadsTo(Location location) {
        return location.getPath().endsWith(PAGE);
    }

    /** None if these people are too few or too many. */
    public static Optional<ComparisonLink> of(PipelinePlace list, List<ApplicantCard> people, PipelineLabels words) {
        return people.size() > 1 && people.size() <= ComparisonQueries.MOST
                ? Optional.of(new ComparisonLink(list, people, words))
                : Optional.empty();
    }
}
