package org.jobwright.web.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.PostingApplicationCounts;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** Everybody who applied for one posting, on a board or in a list. What is shown is in the address. */
@Route(value = "pipeline/:reference", layout = WorkspaceLayout.class)
@PermitAll
public class PipelineView extends WorkspaceView implements BeforeEnterObserver, BoardPanel.Owner {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ApplicantActions actions;

    @Inject
    private Clock clock;

    private final Map<JobApplicationId, ApplicantCard> selection = new LinkedHashMap<>();
    private final Set<PipelineStageId> expanded = new HashSet<>();
    private final Span announcement = new Span();

    private String reference;
    private PipelineAddress address;
    private SelectionBar bar;
    private BoardPanel board;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        QueryParameters query = event.getLocation().getQueryParameters();
        address = PipelineAddress.read(query);
        UI.getCurrent().getPage().addJavaScript("context://assets/board.js");
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        PostingDetails posting = postings.details(reference);
        OrganizationPage organization = organizations.get(posting.organization());
        PostingApplicationCounts counts = applications.counts(posting.id());
        ApplicantDesk desk = new ApplicantDesk(
                new PipelineWords(texts, formats, clock.instant()),
                actions,
                applications,
                organization,
                applications.stagesOf(posting.id()),
                mayDecide(posting),
                this::afterwards);
        PipelineHead head = new PipelineHead(posting, counts, desk.words());
        removeAll();
        board = null;
        add(announcement, heading(head.title(), head.badge()), sub(head.standing()));
        if (counts.overdue() > 0) {
            add(head.overdueNotice(organization));
        }
        add(head.tabs(address.tab(), closed(posting.id())));
        if (counts.total() == 0) {
            Paragraph nobody = new Paragraph(text("pipeline.nobody"));
            nobody.addClassName("jw-note");
            add(nobody);
        }
        if (address.tab() == PipelineTab.BOARD) {
            addBoard(posting.id(), Math.max(1, head.advert().opening().totalJobOpenings()), desk);
        } else {
            add(new ApplicantList(applications, posting.id(), address, desk, this));
        }
        bar = new SelectionBar(desk, this::clearSelection);
        bar.show(selection());
        add(bar);
    }

    private boolean mayDecide(PostingDetails posting) {
        return organizations.mine().stream()
                .anyMatch(mine ->
                        mine.id().equals(posting.organization()) && mine.role().mayRecruit());
    }

    private long closed(JobPostingId posting) {
        return applications
                .list(posting, ApplicantFilter.CLOSED, ApplicantSort.LATEST, new PageRequest(1, 1))
                .total();
    }

    private void addBoard(JobPostingId posting, int openings, ApplicantDesk desk) {
        board = new BoardPanel(BoardCards.read(applications, posting, expanded), openings, desk, this);
        add(board);
        if (desk.mayDecide()) {
            add(new BoardKeys(desk.words()));
        }
    }

    private void afterwards(String said, List<ApplicantCard> people) {
        selection.clear();
        show();
        announcement.setText(said);
        if (board != null) {
            board.focus(people.isEmpty() ? "" : people.getFirst().reference().value());
        }
    }

    private void clearSelection() {
        selection.clear();
        show();
    }

    @Override
    public boolean isSelected(ApplicantCard person) {
        return selection.containsKey(person.id());
    }

    @Override
    public void select(ApplicantCard person, boolean selected) {
        if (selected) {
            selection.put(person.id(), person);
        } else {
            selection.remove(person.id());
        }
        bar.show(selection());
    }

    @Override
    public List<ApplicantCard> selection() {
        return List.copyOf(selection.values());
    }

    @Override
    public RouteParameters addressOf(ApplicantCard person) {
        return new RouteParameters(
                Map.of("reference", reference, "application", person.reference().value()));
    }

    /** The list is where it was: only its address says now what it shows. */
    @Override
    public void listed(PipelineAddress now) {
        address = now;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("pipeline/" + reference, address.write()));
    }

    @Override
    public void showMore(PipelineStageId stage) {
        expanded.add(stage);
        show();
    }

    @Override
    public void explainKeys() {
        new BoardKeysDialog(new PipelineWords(texts, formats, clock.instant())).open();
    }
}
