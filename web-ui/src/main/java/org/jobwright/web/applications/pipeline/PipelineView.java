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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.applications.pipeline.PipelineBoard;
import org.jobwright.services.applications.pipeline.PipelineOverview;
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

    private final OrganizationPostingQueries postings;
    private final ApplicationReviewQueries applications;
    private final ApplicationReviewService reviews;
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
    private final Div actions = new Div();
    private final BoardNews news;

    private String reference;
    private JobPostingId posting;
    private PipelineAddress address;
    private ApplicantPresenter desk;
    private Anchor review;
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
            ApplicationReviewService reviews,
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
        this.reviews = reviews;
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
        UI.getCurrent().getPage().addJavaScript("context://assets/cards.js");
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
        PostingDetails details = postings.details(reference);
        posting = details.id();
        PublicOrganization organization = organizations.get(details.organization());
        PipelineOverview overview = applications.overview(posting);
        List<StageOption> stages = overview.stages();
        PipelineLabels words = words(details.endedAt() != null);
        confidential = overview.rights().confidential();
        desk = new ApplicantPresenter(
                words,
                reviews,
                applications,
                organization,
                stages,
                overview.rights(),
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
        showHead(details, overview, organization, words);
        List<TagOption> vocabulary = tags.options(details.organization());
        leaveOutWhatIsGone(stages, vocabulary);
        if (overview.counts().total() == 0) {
            Paragraph empty = new Paragraph(text("applications.pipeline.nobody"));
            empty.addClassName("jw-note");
            add(empty);
        }
        views = saved.row(details.organization(), ViewScope.APPLICANTS, posting, "/app/pipeline/" + reference);
        add(views);
        if (address.tab() == PipelineTab.BOARD) {
            news.read(reference);
            board = new BoardPanel(readBoard(stages), PipelineHead.openings(details), desk, this);
            board.setId("board-" + reference);
            news.watchedBy(board);
            add(new FilterBar(address, desk, vocabulary, this::narrow), news, board);
            board.choose();
            board.restorePlace();
        } else {
            list = new ApplicantList(applications, posting, address, desk, vocabulary, tools(stages, words), this);
            add(list);
        }
        showViews();
        bar = new SelectionBar(
                desk,
                this::clearSelection,
                this::showEverybody,
                people -> tag(details.organization(), desk, people),
                people -> desk.askAssign(people, reference),
                people -> new ComparisonLink(reference, address, people, words));
        add(bar);
    }

    private PipelineLabels words(boolean over) {
        return new PipelineLabels(texts, formats, clock.instant(), over);
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
            PostingDetails details, PipelineOverview overview, PublicOrganization organization, PipelineLabels words) {
        PipelineHead now = new PipelineHead(details, overview, teams.summary(posting), words);
        head.removeAll();
        head.addClassName("jw-boardhead");
        head.add(now.crumbs(), heading(now.title(), now.badge()), sub(now.standing()));
        overview.ownApplication().ifPresent(own -> {
            Paragraph note = new Paragraph(texts.of(own));
            note.addClassName("jw-note");
            head.add(note);
        });
        now.notices(organization).forEach(head::add);
        Div tabs = new Div(now.tabs(address.tab()), actions);
        tabs.addClassName("jw-tabrow");
        actions.removeAll();
        actions.addClassName("jw-actions");
        if (overview.rights().mayEditStages()) {
            actions.add(
                    new Anchor("/app/pipeline/" + reference + "/stages", words.text("applications.pipeline.stages")));
        }
        if (address.tab() == PipelineTab.BOARD && overview.rights().mayMove()) {
            actions.add(
                    recent(words), Keys.help(words.text("applications.pipeline.keys.title"), words, this::explainKeys));
        }
        review = null;
        showReview(overview.stages());
        head.add(tabs);
    }

    /** The way to the new people, who are all in the first stage. */
    private void showReview(List<StageOption> stages) {
        if (review != null) {
            actions.remove(review);
            review = null;
        }
        if (desk.mayMove() && !stages.isEmpty()) {
            PipelineAddress from = address.forReview();
            Page<ApplicantCard> people = applications.list(
                    posting, from.filter().withStage(stages.getFirst().id()), from.order(), new PageRequest(1, 1));
            PipelineHead.review(reference, from, people, desk.words()).ifPresent(link -> {
                review = link;
                actions.addComponentAsFirst(link);
            });
        }
    }

    /** What colleagues did lately, to undo it. */
    private Button recent(PipelineLabels words) {
        Button recent = new Button(
                words.text("applications.pipeline.recent"),
                click -> new RecentDialog(operations.recent(posting), desk, clock.instant(), desk::undo).open());
        recent.addThemeVariants(ButtonVariant.TERTIARY);
        return recent;
    }

    private PipelineBoard readBoard(List<StageOption> stages) {
        Map<PipelineStageId, Integer> expanded = address.opened().entrySet().stream()
                .filter(column -> column.getKey() < stages.size())
                .collect(Collectors.toMap(column -> stages.get(column.getKey()).id(), Map.Entry::getValue));
        return applications.board(posting, address.filter(), ColumnContent.FIRST, expanded);
    }

    /** Reads some columns of the board anew; the whole page if the posting no longer has them. */
    private void refresh(Set<PipelineStageId> touched) {
        List<StageOption> stages = desk.stages();
        Map<PipelineStageId, Integer> cards = new HashMap<>();
        for (int column = 0; column < stages.size(); column++) {
            PipelineStageId stage = stages.get(column).id();
            if (touched.contains(stage)) {
                cards.put(stage, address.opened().getOrDefault(column, ColumnContent.FIRST));
            }
        }
        List<PipelineBoard.BoardStage> now = applications.columns(posting, address.filter(), cards);
        if (now.size() < touched.size()) {
            refresh();
            return;
        }
        board.show(now);
        showBar();
    }

    private void narrow(PipelineAddress now) {
        listed(now);
        refresh();
    }

    /** Shows the current state, and keeps everything else: scroll position, expansion, order. */
    private void refresh() {
        PostingDetails details = postings.details(reference);
        PipelineOverview overview = applications.overview(posting);
        showHead(details, overview, organizations.get(details.organization()), words(details.endedAt() != null));
        if (board != null) {
            news.read(reference);
            PipelineBoard now = readBoard(overview.stages());
            if (!board.fits(now)) {
                show(); // the stages were changed meanwhile
                return;
            }
            board.show(now.stages());
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
        refresh(touched);
        List<StageOption> stages = desk.stages();
        if (touched.contains(stages.getFirst().id())) {
            showReview(stages);
        }
    }

    private void tag(OrganizationId organization, ApplicantPresenter desk, List<ApplicantCard> people) {
        new TagDialog(
                        tags,
                        organization,
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
        if (list != null) {
            refresh();
            return;
        }
        board.choose();
        showBar();
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
    public void showMore(int column, int shown) {
        int people = Math.min(shown + ColumnContent.STEP, PipelineBoard.MOST_CARDS);
        listed(address.withOpened(column, people));
        refresh(Set.of(desk.stages().get(column).id()));
    }

    @Override
    public boolean isFiltered() {
        return address.isNarrowed();
    }

    @Override
    public void othersChanged() {
        news.show(words(false));
    }

    @Override
    public void explainKeys() {
        new KeysDialog(Keys.BOARD, words(false)).open();
    }
}
