package org.jobwright.web.applications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.jobwright.services.applications.Neighbours;
import org.jobwright.services.applications.ReviewDetails;

/** The ways from one application: back to everybody, and on to the next. */
class ApplicantWays extends Nav {

    private static final long serialVersionUID = 1L;

    private final String posting;

    ApplicantWays(ReviewDetails details, Neighbours neighbours, PipelineWords words) {
        posting = details.postingReference();
        addClassNames("jw-actions", "jw-apart", "jw-ways");
        getElement().setAttribute("aria-label", words.text("pipeline.person.ways"));
        Div others = new Div();
        others.addClassName("jw-actions");
        if (neighbours.previous() != null) {
            others.add(to(
                    words.text("pipeline.person.previous", neighbours.previous().name()), neighbours.previous()));
        }
        if (neighbours.next() != null) {
            others.add(to(words.text("pipeline.person.next", neighbours.next().name()), neighbours.next()));
        }
        add(
                new RouterLink(
                        words.text("pipeline.person.all", details.postingTitle()),
                        PipelineView.class,
                        new RouteParameters("reference", posting)),
                others);
    }

    private RouterLink to(String text, Neighbours.Neighbour neighbour) {
        return new RouterLink(
                text,
                ApplicantView.class,
                new RouteParameters(Map.of(
                        "reference",
                        posting,
                        "application",
                        neighbour.reference().value())));
    }
}
