package org.jobwright.web.moderation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueCounts;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * The queue: open cases by deadline, the moderator's own, unassigned ones, adverts to read that are public already, and
 * decided ones.
 */
@Route(value = "moderation", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class QueueView extends WorkspaceView implements AfterNavigationObserver {

    private static final String KEYS = "u j ?";

    private final ModerationQueries queries;
    private final ModerationService cases;
    private final ProofService proofs;
    private final QueueCells cells;
    private final Paragraph where = sub("");
    private final QueueScopes scopes = new QueueScopes(texts, formats);
    private final TextField words = new TextField();
    private final Button start = new Button();
    private final Button approveAll = new Button();
    private final FoldingGrid<QueueItem> grid = new FoldingGrid<>();
    private final Paragraph empty = new Paragraph();
    private final ListDownload download = new ListDownload("", texts);
    private final Div selection = new Div();

    private QueueFilter filter = new QueueFilter(Scope.OPEN, null, "");

    @Inject
    public QueueView(ModerationQueries queries, ModerationService cases, ProofService proofs, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.proofs = proofs;
        this.cells = new QueueCells(texts, formats, clock);
        words.setLabel(text("moderation.queue.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(new QueueFilter(filter.scope(), filter.organization(), change.getValue()));
            }
        });
        approveAll.setText(text("moderation.queue.approve-clear"));
        approveAll.addClickListener(click -> approve(queries.ids(filter)));
        approveAll.addClassName("jw-push");
        Div filters = new Div(words, approveAll, download);
        filters.addClassName("jw-filters-row");
        empty.addClassName("jw-empty");
        selection.addClassName("jw-bottom");
        list();
        addClassName("jw-case");
        CaseKeys.listen(this, KEYS, key -> {
            switch (key) {
                case "j" -> review();
                case "u" -> UndoableApproval.undoLatest(texts);
                default -> CaseKeys.explain(texts, KEYS);
            }
        });
        start.setText(text("moderation.queue.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setSuffixComponent(new KeySign("J"));
        start.addClickListener(click -> review());
        add(
                heading(text("moderation.queue.title"), start, CaseKeys.help(texts, KEYS)),
                where,
                scopes,
                filters,
                grid,
                empty,
                selection);
    }

    private void list() {
        grid.addComponentColumn(cells::posting)
                .setHeader(text("moderation.queue.posting"))
                .setFlexGrow(4)
                .setWidth("22rem");
        grid.addComponentColumn(cells::found)
                .setHeader(text("moderation.queue.found"))
                .setFlexGrow(1)
                .setWidth("9rem");
        grid.addComponentColumn(cells::when)
                .setHeader(text("moderation.queue.when"))
                .setFlexGrow(0)
                .setWidth("14.5rem");
        grid.addComponentColumn(cells::whose)
                .setHeader(text("moderation.queue.assignee"))
                .setFlexGrow(1)
                .setWidth("8rem");
        grid.setMultiSort(false);
        grid.addClassName("jw-queue");
        grid.setItems(
                query ->
                        queries
                                .queue(filter, new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
    }

    private int count() {
        int total = (int) queries.queue(filter, new PageRequest(1, 1)).total();
        approveAll.setVisible(filter.scope().isOpen() && total > 1);
        grid.setVisible(total > 0);
        grid.fitHeight(total);
        download.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.setText(text(
                filter.words().isEmpty() && filter.organization() == null
                        ? "moderation.queue.empty." + filter.scope().name()
                        : "moderation.queue.no-match"));
        return total;
    }

    private void showSelection() {
        List<ModerationCaseId> chosen = filter.scope().isOpen()
                ? grid.getSelectedItems().stream().map(QueueItem::id).toList()
                : List.of();
        selection.removeAll();
        if (chosen.isEmpty()) {
            return;
        }
        Span number = new Span(text("moderation.queue.selected", chosen.size()));
        Button approve = new Button(text("moderation.queue.approve-selected", chosen.size()), click -> approve(chosen));
        Button clear = new Button(text("moderation.queue.clear"), click -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(number, approve, clear);
        bar.addClassName("jw-selbar");
        bar.getElement().setAttribute("role", "region");
        bar.getElement().setAttribute("aria-label", text("moderation.queue.selection"));
        selection.add(bar);
    }

    private void approve(List<ModerationCaseId> ids) {
        proofs.require();
        new BulkApproval(ids, cases, this::show).open();
    }

    private void goTo(QueueFilter next) {
        UI.getCurrent().navigate(QueueView.class, QueueAddress.write(next));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QueueAddress.read(event.getLocation().getQueryParameters());
        words.setValue(filter.words());
        download.setHref("/moderation/queue.csv?" + QueueAddress.write(filter).getQueryString());
        show();
    }

    private void show() {
        QueueCounts counts = queries.counts();
        where.setText(
                switch (filter.scope()) {
                    case OPEN, UNASSIGNED, MINE -> text("moderation.queue.sub", counts.open(), counts.late());
                    case PUBLIC -> text("moderation.queue.sub-public");
                    case DECIDED -> text("moderation.queue.sub-decided");
                });
        long waiting = filter.scope() == Scope.PUBLIC ? counts.unread() : counts.unassigned() + counts.mine();
        start.setVisible(waiting > 0);
        scopes.show(counts, filter);
        choose(filter.scope().isOpen() ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.nameSelection(text("shared.grid.select"));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        count();
    }

    /** A new mode creates a new selection, which needs new listeners. */
    private void choose(Grid.SelectionMode mode) {
        grid.setSelectionMode(mode);
        if (mode == Grid.SelectionMode.MULTI) {
            grid.addSelectionListener(change -> showSelection());
        }
        showSelection();
    }

    private void review() {
        boolean unread = filter.scope() == Scope.PUBLIC;
        (unread ? queries.nextPublic() : queries.next())
                .ifPresentOrElse(
                        next -> UI.getCurrent().navigate(CaseView.class, next.toString()),
                        () -> Toast.show(
                                text(unread ? "moderation.queue.empty.PUBLIC" : "moderation.queue.empty.UNASSIGNED")));
    }
}
