package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicantFilter;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.applications.pipeline.PipelineBoard;
import org.jobwright.services.applications.pipeline.PostingApplicationCounts;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.applications.tags.TagDialog;
import org.jobwright.web.applications.tags.TagsDesk;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteHost;
import org.jobwright.web.shell.views.SavedViews;
import org.jobwright.web.shell.views.SavedViewsDesk;

/** All applicants of one posting, on a board or in a list. The view state is in the address. */
@Route(value = "pipeline/:reference", layout = WorkspaceLayout.class)
@PermitAll
public class PipelineView extends WorkspaceView implements BeforeEnterObserver, BoardPanel.Owner, PaletteHost {

    /** The initial number of cards per column. */
    private static final int FIRST_CARDS = 25;

    private final OrganizationPostingQueries postings;
    private final ApplicationReviewQueries applications;
    private final ApplicationReviewService review;
    private final BulkOperationQueries operations;
    private final OrganizationQueries organizations;
    private final Conversations conversations;
    private final AssignmentService assignments;
    private final HiringTeamQueries teams;
    private final TagsDesk tags;
    private final SavedViewsDesk saved;
    private final ProofService proofs;
    private final Clock clock;

    private final Map<JobApplicationId, ApplicantCard> selection = new LinkedHashMap<>();
    private final Span announcement = new Span();
    private final Div head = new Div();
    private final BoardNews news;

    private String reference;
    private JobPostingId posting;
    private PipelineAddress address;
    private ApplicantPresenter desk;
    private SelectionBar bar;
    private BoardPanel board;
    private ApplicantList list;
    private SavedViews views;

    /** What is searched for among its people is not for other lists. */
    private boolean confidential;

    @Inject
    public PipelineView(
            OrganizationPostingQueries postings,
            ApplicationReviewQueries applications,
            ApplicationReviewService review,
            BoardChangeQueries changes,
            BulkOperationQueries operations,
            OrganizationQueries organizations,
            Conversations conversations,
            AssignmentService assignments,
            HiringTeamQueries teams,
            TagsDesk tags,
            SavedViewsDesk saved,
            ProofService proofs,
            Clock clock) {
        this.postings = postings;
        this.applications = applications;
        this.review = review;
        this.operations = operations;
        this.organizations = organizations;
        this.conversations = conversations;
        this.assignments = assignments;
        this.teams = teams;
        this.tags = tags;
        this.saved = saved;
        this.proofs = proofs;
        this.clock = clock;
        this.news = new BoardNews(changes, clock, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        address = PipelineAddress.read(event.getLocation().getQueryParameters());
        UI.getCurrent().getPage().addJavaScript("context://assets/board.js");
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
        selection.clear();
        show();
    }

    @Override
    public List<PaletteAction> paletteActions() {
        List<PaletteAction> actions = new ArrayList<>(List.of(
                PaletteAction.to("applications.palette.posting", "/app/postings/" + reference),
                PaletteAction.to("applications.team.title", "/app/postings/" + reference + "/team")));
        if (desk.mayEditStages()) {
            actions.add(PaletteAction.to("applications.stages.title", "/app/pipeline/" + reference + "/stages"));
        }
        return actions;
    }

    private void show() {
        PostingDetails posting = postings.details(reference);
        PublicOrganization organization = organizations.get(posting.organization());
        PostingApplicationCounts counts = applications.counts(posting.id());
        List<StageOption> stages = applications.stagesOf(posting.id());
        PipelineLabels words = new PipelineLabels(texts, formats, clock.instant(), posting.endedAt() != null);
        this.posting = posting.id();
        HiringRights rights = applications.rights(posting.id());
        confidential = rights.confidential();
        desk = new ApplicantPresenter(
                words,
                review,
                applications,
                organization,
                stages,
                rights,
                conversations,
                assignments,
                this::afterwards);
        removeAll();
        setClassName("jw-wide", true);
        setClassName("jw-boardpage", address.tab() == PipelineTab.BOARD);
        board = null;
        list = null;
        views = null;
        add(announcement, head);
        showHead(posting, counts, organization, words);
        List<TagOption> vocabulary = tags.options(posting.organization());
        leaveOutWhatIsGone(stages, vocabulary);
        if (counts.total() == 0) {
            Paragraph empty = new Paragraph(text("applications.pipeline.nobody"));
            empty.addClassName("jw-note");
            add(empty);
        }
        views = saved.row(posting.organization(), ViewScope.APPLICANTS, posting.id(), "/app/pipeline/" + reference);
        add(views);
        if (address.tab() == PipelineTab.BOARD) {
            int openings = PipelineHead.openings(posting);
            news.read(reference);
            board = new BoardPanel(readBoard(posting, stages), openings, desk, this);
            board.setId("board-" + reference);
            news.watchedBy(board);
            add(new FilterBar(address, desk, vocabulary, this::narrow), news, board);
            board.restorePlace();
        } else {
            list = new ApplicantList(applications, posting.id(), address, desk, vocabulary, tools(stages, words), this);
            add(list);
        }
        showViews();
        bar = new SelectionBar(
                desk,
                this::clearSelection,
                this::showEverybody,
                people -> tag(posting, desk, people),
                people -> desk.askAssign(people, reference),
                people -> new ComparisonLink(reference, address, people, words));
        add(bar);
    }

    /** A link or a saved view may name a stage or a tag that is no longer there. */
    private void leaveOutWhatIsGone(List<StageOption> stages, List<TagOption> vocabulary) {
        PipelineAddress known = address.withKnown(
                stages.stream().map(StageOption::id).collect(Collectors.toSet()),
                vocabulary.stream().map(TagOption::id).collect(Collectors.toSet()));
        if (!known.equals(address)) {
            address = known;
            Paragraph gone = new Paragraph(text("applications.pipeline.list.gone"));
            gone.addClassName("jw-notice");
            add(gone);
        }
    }

    private ListTools tools(List<StageOption> stages, PipelineLabels words) {
        ListTools tools = new ListTools(
                words,
                proofs,
                () -> "/postings/" + reference + "/applicants.csv?"
                        + address.write().getQueryString(),
                () -> new PrintedList(list.printed(), list.count(), stages, words).print(this));
        if (address.tab() == PipelineTab.LIST) {
            tools.offer(address, words, this::choose);
        }
        return tools;
    }

    private void choose(ApplicantColumn column, boolean shown) {
        listed(address.withColumn(column, shown));
        show();
    }

    private void showViews() {
        if (views != null) {
            views.show(new SavedViews.Shown(
                    address.forSaving().write().getQueryString(),
                    address.isNarrowed() || address.isArranged(),
                    address.stage() != null || confidential));
        }
    }

    private void showHead(
            PostingDetails posting,
            PostingApplicationCounts counts,
            PublicOrganization organization,
            PipelineLabels words) {
        PipelineHead now = new PipelineHead(posting, counts, teams.summary(posting.id()), words);
        head.removeAll();
        head.addClassName("jw-boardhead");
        head.add(now.crumbs(), heading(now.title(), now.badge()), sub(now.standing()));
        applications.own(posting.id()).ifPresent(own -> {
            Paragraph note = new Paragraph(texts.of(own));
            note.addClassName("jw-note");
            head.add(note);
        });
        now.notices(
                        organization,
                        applications.countIn(posting.id(), StageKind.HIRED),
                        posting.recruiter() ? applications.oftenMissed(posting.id()) : Optional.empty())
                .forEach(head::add);
        Div tabs = new Div(now.tabs(address.tab(), applications.count(posting.id(), ApplicantFilter.CLOSED)));
        tabs.addClassName("jw-tabrow");
        HiringRights rights = applications.rights(posting.id());
        Div beside = new Div();
        beside.addClassName("jw-actions");
        if (rights.mayMove()) {
            PipelineAddress review = address.forReview();
            Page<ApplicantCard> people =
                    applications.list(posting.id(), review.filter(), review.order(), new PageRequest(1, 1));
            now.review(review, people).ifPresent(beside::add);
        }
        if (rights.mayEditStages()) {
            beside.add(
                    new Anchor("/app/pipeline/" + reference + "/stages", words.text("applications.pipeline.stages")));
        }
        if (address.tab() == PipelineTab.BOARD && rights.mayMove()) {
            beside.add(
                    recent(posting, words),
                    Keys.help(words.text("applications.pipeline.keys.title"), words, this::explainKeys));
        }
        tabs.add(beside);
        head.add(tabs);
    }

    /** What colleagues did lately, to undo it. */
    private Button recent(PostingDetails posting, PipelineLabels words) {
        Button recent = new Button(
                words.text("applications.pipeline.recent"),
                click -> new RecentDialog(operations.recent(posting.id()), desk, clock.instant(), desk::undo).open());
        recent.addThemeVariants(ButtonVariant.TERTIARY);
        return recent;
    }

    private PipelineBoard readBoard(PostingDetails posting, List<StageOption> stages) {
        Set<PipelineStageId> opened = address.opened().stream()
                .filter(column -> column < stages.size())
                .map(column -> stages.get(column).id())
                .collect(Collectors.toSet());
        return applications.board(posting.id(), address.filter(), FIRST_CARDS, opened);
    }

    private void narrow(PipelineAddress now) {
        listed(now);
        refresh();
    }

    /** Shows the current state, and keeps everything else: scroll position, expansion, order. */
    private void refresh() {
        PostingDetails posting = postings.details(reference);
        PipelineLabels words = new PipelineLabels(texts, formats, clock.instant(), posting.endedAt() != null);
        showHead(posting, applications.counts(posting.id()), organizations.get(posting.organization()), words);
        if (board != null) {
            news.read(reference);
            PipelineBoard now = readBoard(posting, applications.stagesOf(posting.id()));
            if (!board.fits(now)) {
                show(); // the stages were changed meanwhile
                return;
            }
            board.show(now);
            news.watchedBy(board);
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
        refresh();
        announcement.setText(said);
        if (board != null) {
            boolean back = done.kind() == ApplicantPresenter.Kind.UNDONE
                    && !done.people().isEmpty();
            board.focus(back ? done.people().getFirst().reference().value() : "");
        }
    }

    private void tag(PostingDetails posting, ApplicantPresenter desk, List<ApplicantCard> people) {
        new TagDialog(
                        tags,
                        posting.organization(),
                        ApplicantPresenter.ids(people),
                        desk.words().who(people),
                        desk.words().names(people))
                .open();
    }

    /** Says how many of the selection the filter does not show: an action is for them, too. */
    private void showBar() {
        bar.show(selection(), hidden());
    }

    private long hidden() {
        return selection.isEmpty()
                ? 0
                : selection.size() - applications.countAmong(posting, address.filter(), selection.keySet());
    }

    private void announceHidden() {
        long hidden = hidden();
        bar.show(selection(), hidden);
        if (hidden > 0) {
            announcement.setText(text("applications.pipeline.selected", selection.size(), hidden));
        }
    }

    /** Without a filter, so that the whole selection is in sight. */
    private void showEverybody() {
        listed(address.withoutFilter());
        show();
        showBar();
    }

    private void clearSelection() {
        selection.clear();
        refresh();
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
        showBar();
    }

    @Override
    public void selectAll(Collection<ApplicantCard> people) {
        people.forEach(person -> selection.put(person.id(), person));
        showBar();
    }

    @Override
    public List<ApplicantCard> selection() {
        return List.copyOf(selection.values());
    }

    @Override
    public String addressOf(ApplicantCard person) {
        return "/app/" + path(person) + "?" + through(person).getQueryString();
    }

    @Override
    public void open(ApplicantCard person) {
        UI.getCurrent().navigate(path(person), through(person));
    }

    private String path(ApplicantCard person) {
        return "pipeline/" + reference + "/" + person.reference().value();
    }

    /** From the board, the next person is in the same stage; from a list, in the same list. */
    private QueryParameters through(ApplicantCard person) {
        return (address.tab() == PipelineTab.BOARD ? address.withStage(person.stage()) : address).write();
    }

    @Override
    public String addressOf(PipelineStageId stage) {
        return "/app/pipeline/" + reference + "?"
                + PipelineAddress.of(PipelineTab.LIST).withStage(stage).write().getQueryString();
    }

    /** The content stays; only the address changes to reflect it. */
    @Override
    public void listed(PipelineAddress now) {
        address = now;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("pipeline/" + reference, address.write()));
        showViews();
        announceHidden();
    }

    @Override
    public void showMore(int column) {
        listed(address.withOpened(column));
        refresh();
    }

    @Override
    public boolean isFiltered() {
        return address.isNarrowed();
    }

    @Override
    public void othersChanged() {
        news.show(new PipelineLabels(texts, formats, clock.instant(), false));
    }

    @Override
    public void explainKeys() {
        new KeysDialog(Keys.BOARD, new PipelineLabels(texts, formats, clock.instant(), false)).open();
    }
}
