package org.jobwright.web.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
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
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.PipelineBoard;
import org.jobwright.services.applications.PipelineBoard.BoardStage;
import org.jobwright.services.applications.PostingApplicationCounts;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** Everybody who applied for one posting, on a board or in a list. What is shown is in the address. */
@Route(value = "pipeline/:reference", layout = WorkspaceLayout.class)
@PermitAll
public class PipelineView extends WorkspaceView implements BeforeEnterObserver, BoardPanel.Owner {

    private static final long serialVersionUID = 1L;
    private static final int CARDS = 5;

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
    private PipelineTab tab;
    private boolean onlyOverdue;
    private SelectionBar bar;
    private BoardPanel board;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        QueryParameters query = event.getLocation().getQueryParameters();
        tab = PipelineTab.of(query.getSingleParameter("view").orElse(""));
        onlyOverdue = query.getSingleParameter("show").filter("overdue"::equals).isPresent();
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
        removeAll();
        board = null;
        JobAdvert advert = posting.publicAdvert().orElse(posting.advert());
        add(announcement, heading(title(advert), badge(posting.status())), sub(standing(posting, counts)));
        if (counts.overdue() > 0) {
            add(overdueNotice(counts, organization));
        }
        add(tabs(posting.id()));
        if (counts.total() == 0) {
            Paragraph nobody = new Paragraph(text("pipeline.nobody"));
            nobody.addClassName("jw-note");
            add(nobody);
        }
        switch (tab) {
            case BOARD -> addBoard(posting.id(), Math.max(1, advert.opening().totalJobOpenings()), desk);
            case LIST ->
                add(new ApplicantList(
                        applications,
                        posting.id(),
                        onlyOverdue ? new ApplicantFilter("", null, Set.of(), true) : ApplicantFilter.ALL,
                        desk,
                        this));
            case CLOSED -> add(new ApplicantList(applications, posting.id(), ApplicantFilter.CLOSED, desk, this));
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

    private static String title(JobAdvert advert) {
        return advert.work().locations().isEmpty()
                ? advert.title()
                : advert.title() + ", " + advert.work().locations().getFirst().locality();
    }

    private StateBadge badge(PostingStatus status) {
        return new StateBadge(
                texts.of(status),
                switch (status) {
                    case IN_REVIEW -> "review";
                    default -> status.name().toLowerCase(java.util.Locale.ROOT);
                });
    }

    private String standing(PostingDetails posting, PostingApplicationCounts counts) {
        String applied = text("pipeline.applied", counts.total());
        if (posting.validThrough() == null) {
            return applied;
        }
        String closing = posting.status().isOver() ? "pipeline.closed" : "pipeline.closes";
        return applied + " " + text(closing, formats.day(posting.validThrough()));
    }

    private Div overdueNotice(PostingApplicationCounts counts, OrganizationPage organization) {
        Paragraph sentence = new Paragraph(
                text("pipeline.overdue", counts.overdue(), organization.terms().answerPromiseDays()));
        RouterLink link = new RouterLink(text("pipeline.overdue.show", counts.overdue()), PipelineView.class, here());
        link.setQueryParameters(QueryParameters.simple(Map.of("view", "list", "show", "overdue")));
        link.addClassName("jw-linkbutton");
        Div notice = new Div(sentence, link);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    private Nav tabs(JobPostingId posting) {
        long closed = applications
                .list(posting, ApplicantFilter.CLOSED, ApplicantSort.LATEST, new PageRequest(1, 1))
                .total();
        Nav nav = new Nav();
        nav.addClassName("jw-tabs");
        nav.getElement().setAttribute("aria-label", text("pipeline.tabs"));
        for (PipelineTab each : PipelineTab.values()) {
            RouterLink link = new RouterLink(text(each.label(), closed), PipelineView.class, here());
            link.setQueryParameters(QueryParameters.of("view", each.parameter()));
            link.setHighlightCondition((anchor, event) -> false);
            if (each == tab) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private RouteParameters here() {
        return new RouteParameters("reference", reference);
    }

    private void addBoard(JobPostingId posting, int openings, ApplicantDesk desk) {
        PipelineBoard stages = applications.board(posting, CARDS);
        board = new BoardPanel(
                new PipelineBoard(stages.stages().stream()
                        .map(stage -> expanded.contains(stage.id()) ? expand(posting, stage) : stage)
                        .toList()),
                openings,
                desk,
                this);
        add(board);
        if (desk.mayDecide()) {
            add(new BoardKeys(desk.words()));
        }
    }

    /** As many cards as make sense on a board; whoever has more people than that works in the list. */
    private BoardStage expand(JobPostingId posting, BoardStage stage) {
        ApplicantFilter here = new ApplicantFilter("", stage.id(), PipelineTab.ON_BOARD, false);
        List<ApplicantCard> all = applications
                .list(posting, here, ApplicantSort.EARLIEST, new PageRequest(1, PageRequest.MAX_SIZE))
                .items();
        return new BoardStage(stage.id(), stage.kind(), stage.name(), stage.count(), all);
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
