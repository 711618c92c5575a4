package org.jobwright.web.applications.comparison;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.comparison.ComparisonQueries;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.scorecards.ScorecardQueries;
import org.jobwright.web.applications.lists.ComparisonLink;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * Up to four applicants side by side, who are named in the address. Those that the reader may not read are left out; for
 * the others it counts as being read.
 */
@Route(value = "pipeline/:reference/compare", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/comparison.css")
@PermitAll
public class CompareView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationPostingQueries postings;
    private final ComparisonQueries comparisons;
    private final ApplicationReviewQueries applications;
    private final ApplicationReviewService review;
    private final TagQueries tags;
    private final ScorecardQueries scorecards;
    private final Clock clock;

    @Inject
    public CompareView(
            OrganizationPostingQueries postings,
            ComparisonQueries comparisons,
            ApplicationReviewQueries applications,
            ApplicationReviewService review,
            TagQueries tags,
            ScorecardQueries scorecards,
            Clock clock) {
        this.postings = postings;
        this.comparisons = comparisons;
        this.applications = applications;
        this.review = review;
        this.tags = tags;
        this.scorecards = scorecards;
        this.clock = clock;
        setClassName("jw-wide", true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PostingDetails posting =
                postings.details(event.getRouteParameters().get("reference").orElseThrow());
        QueryParameters query = event.getLocation().getQueryParameters();
        PipelineAddress list = PipelineAddress.read(query);
        Set<ApplicationReference> wanted = wanted(query);
        List<Compared> people = comparisons.comparable(posting.id(), wanted).stream()
                .map(this::read)
                .toList();
        removeAll();
        Anchor back = new Anchor(
                "/app/pipeline/" + posting.reference() + "?"
                        + list.forReturn().write().getQueryString(),
                text("applications.comparison.back", posting.advert().title()));
        back.addClassName("jw-back");
        add(back, heading(text("applications.comparison.title")));
        int missing = wanted.size() - people.size();
        if (missing > 0) {
            add(note("applications.comparison.left-out", missing));
        }
        if (people.size() < 2) {
            add(note("applications.comparison.choose"));
        }
        if (!people.isEmpty()) {
            add(sub(text("applications.comparison.order")));
            PipelineLabels words = new PipelineLabels(texts, formats, clock.instant(), posting.endedAt() != null);
            add(new ComparisonTable(
                    people,
                    words,
                    person -> "/app/pipeline/" + posting.reference() + "/" + person.value() + "?"
                            + list.write().getQueryString()));
        }
    }

    private static Set<ApplicationReference> wanted(QueryParameters query) {
        return Stream.of(
                        query.getSingleParameter(ComparisonLink.WITH).orElse("").split(",", 20))
                .flatMap(reference -> ApplicationReference.read(reference).stream())
                .distinct()
                .limit(ComparisonQueries.MOST)
                .collect(Collectors.toSet());
    }

    private Compared read(ApplicationReference person) {
        ApplicationForReview details = applications.details(person);
        review.open(details.applicant().id());
        return new Compared(
                details,
                tags.of(details.applicant().id()),
                scorecards.of(details.applicant().id()));
    }

    private Paragraph note(String key, Object... arguments) {
        Paragraph note = new Paragraph(text(key, arguments));
        note.addClassName("jw-note");
        return note;
    }
}
