package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.applications.bulk.ApplicantCommands;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.bulk.SelectionBar;
import org.jobwright.web.applications.lists.ApplicantList;
import org.jobwright.web.applications.lists.ComparisonLink;
import org.jobwright.web.applications.lists.FilterBar;
import org.jobwright.web.applications.lists.KeptSelection;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.PipelineTab;
import org.jobwright.web.applications.lists.Selection;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteHost;
import org.jobwright.web.shell.views.SavedViews;
import org.jobwright.web.shell.views.SavedViewsDesk;

/** All applicants of one posting, on a board or in a list. The view state is in the address. */
@Route(value = "pipeline/:reference", layout = WorkspaceLayout.class)
@PermitAll
public class PipelineView extends WorkspaceView implements BeforeEnterObserver, BeforeLeaveObserver, PaletteHost {

    private final PipelineReader reader;
    private final ApplicantCommands commands;
    private final SavedViewsDesk saved;

    private final Selection selection = new Selection(this::showBar);
    private final Span announcement = new Span();
    private final Div head = new Div();

    private PipelinePlace place;
    private ApplicantPresenter desk;
    private PipelineActions actions;
    private SelectionBar bar;
    private BoardArea board;
    private ApplicantList list;
    private SavedViews views;

    /** What is searched for among its people is not for other lists. */
    private boolean confidential;

    @Inject
    public PipelineView(PipelineReader reader, ApplicantCommands commands, SavedViewsDesk saved) {
        this.reader = reader;
        this.commands = commands;
        this.saved = saved;
        head.addClassName("jw-boardhead");
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new PipelinePlace(
                event.getRouteParameters().get("reference").orElseThrow(),
                PipelineAddress.read(event.getLocation().getQueryParameters()),
                this::moved);
        UI.getCurrent().getPage().addJavaScript("context://assets/board.js");
        UI.getCurrent().getPage().addJavaScript("context://assets/cards.js");
        selection.clear();
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (ComparisonLink.leadsTo(event.getLocation())) {
            new KeptSelection(place.posting(), selection.ids()).keep();
        }
    }

    @Override
    public List<PaletteAction> paletteActions() {
        List<PaletteAction> offered = new ArrayList<>(List.of(
                PaletteAction.to("applications.palette.posting", "/app/postings/" + place.posting()),
                PaletteAction.to("applications.team.title", "/app/postings/" + place.posting() + "/team")));
        if (desk.mayEditStages()) {
            offered.add(PaletteAction.to("applications.stages.title", "/app/pipeline/" + place.posting() + "/stages"));
        }
        return offered;
    }

    private void show() {
        PipelineHead now = reader.head(place.posting());
        confidential = now.overview().rights().confidential();
        desk = commands.in(now.handled(), now.words(), this::afterwards);
        selection.restore(reader.people(desk, KeptSelection.take(place.posting())));
        removeAll();
        setClassName("jw-wide", true);
        setClassName("jw-boardpage", place.address().tab() == PipelineTab.BOARD);
        add(announcement, head);
        showHead(now);
        OrganizationId organization = now.organization().id();
        List<TagOption> tags = reader.tags(organization);
        leaveOutWhatIsGone(tags);
        if (now.isNobodyAssigned()) {
            add(note("jw-note", "applications.pipeline.none-assigned.how"));
        } else if (now.counts().total() == 0) {
            add(note("jw-note", "applications.pipeline.nobody"));
        }
        views = saved.row(organization, ViewScope.APPLICANTS, desk.posting(), "/app/pipeline/" + place.posting());
        add(views);
        showViews();
        board = null;
        list = null;
        if (place.address().tab() == PipelineTab.BOARD) {
            board = reader.board(desk, place, selection, now.openings(), this::refresh, this::explainKeys);
            add(new FilterBar(place, desk.stages(), desk.words(), tags, this::refresh));
            add(board.parts());
            board.restore();
        } else {
            list = reader.list(desk, place, selection, tags);
            if (place.address().tab() == PipelineTab.LIST) {
                list.offerColumns(this::show);
            }
            add(list);
        }
        bar = new SelectionBar(desk, selection, place, this::clearSelection, this::showEverybody);
        add(bar);
        showBar();
    }

    private Paragraph note(String look, String key) {
        Paragraph note = new Paragraph(text(key));
        note.addClassName(look);
        return note;
    }

    /** A link or a saved view may name a stage or a tag that is no longer there. */
    private void leaveOutWhatIsGone(List<TagOption> tags) {
        boolean isGone = place.leaveOut(
                desk.stages().stream().map(StageOption::id).collect(Collectors.toSet()),
                tags.stream().map(TagOption::id).collect(Collectors.toSet()));
        if (isGone) {
            add(note("jw-notice", "applications.pipeline.list.gone"));
        }
    }

    private void showViews() {
        views.show(new SavedViews.Shown(
                place.address().forSaving().write().getQueryString(),
                place.address().isNarrowed() || place.address().isArranged(),
                place.address().stage() != null || confidential));
    }

    private void showHead(PipelineHead now) {
        actions = reader.actions(desk, place, this::explainKeys);
        actions.showReview(now.overview().stages());
        Div tabs = new Div(now.tabs(place.address().tab()), actions);
        tabs.addClassName("jw-tabrow");
        head.removeAll();
        head.add(now.crumbs(), heading(now.title(), now.badge()), sub(now.standing()));
        head.add(now.notices());
        head.add(tabs);
    }

    /** Shows the current state, and keeps everything else: scroll position, expansion, order. */
    private void refresh() {
        PipelineHead now = reader.head(place.posting());
        showHead(now);
        if (board != null && !board.refresh(now.overview().stages())) {
            show(); // the stages were changed meanwhile
            return;
        }
        if (list != null) {
            list.refresh();
        }
        showBar();
    }

    private void afterwards(String said, ApplicantPresenter.Done done) {
        if (!isAttached()) {
            return; // undone from another page
        }
        selection.clear();
        boolean isElsewhere = done.outcome().refused().stream().anyMatch(refusal -> refusal.meanwhile() != null);
        if (board != null && done.kind() == ApplicantPresenter.Kind.MOVED && !isElsewhere) {
            showMoved(done);
        } else {
            refresh();
        }
        announcement.setText(said);
        if (board != null) {
            boolean back = done.kind() == ApplicantPresenter.Kind.UNDONE
                    && !done.people().isEmpty();
            board.focus(back ? done.people().getFirst().reference().value() : "");
        }
    }

    /** A move concerns the stages before and after, and who is new. */
    private void showMoved(ApplicantPresenter.Done done) {
        Set<PipelineStageId> touched = Stream.concat(
                        done.people().stream().map(ApplicantCard::stage),
                        done.outcome().done().stream().map(BulkItem::to))
                .collect(Collectors.toSet());
        board.refresh(touched);
        if (touched.contains(desk.stages().getFirst().id())) {
            actions.showReview(desk.stages());
        }
        showBar();
    }

    /** Says how many of the selection the filter does not show: an action is for them, too. */
    private long showBar() {
        long hidden = reader.hidden(place, desk, selection);
        bar.show(hidden);
        return hidden;
    }

    /** The reader searched, filtered, sorted or unfolded something. */
    private void moved() {
        showViews();
        long hidden = showBar();
        if (hidden > 0) {
            announcement.setText(
                    text("applications.pipeline.selected", selection.people().size(), hidden));
        }
    }

    /** Without a filter, so that the whole selection is in sight. */
    private void showEverybody() {
        place.move(place.address().withoutFilter());
        show();
    }

    private void clearSelection() {
        selection.clear();
        if (list != null) {
            refresh();
            return;
        }
        board.choose();
        showBar();
    }

    private void explainKeys() {
        Keys.show(Keys.BOARD, desk.words());
    }
}
