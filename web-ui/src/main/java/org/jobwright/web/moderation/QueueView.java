package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueCounts;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** The queue: open cases by deadline, those of the moderator, those nobody has, and what was decided. */
@Route(value = "moderation", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class QueueView extends WorkspaceView implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final ModerationQueries queries;
    private final ModerationService cases;
    private final Clock clock;
    private final Paragraph where = sub("");
    private final QueueScopes scopes = new QueueScopes(texts, formats);
    private final TextField words = new TextField();
    private final Button approveAll = new Button();
    private final FoldingGrid<QueueItem> grid = new FoldingGrid<>();
    private final Paragraph empty = new Paragraph();
    private final Div selection = new Div();

    private QueueFilter filter = new QueueFilter(Scope.OPEN, null, "");

    @Inject
    public QueueView(ModerationQueries queries, ModerationService cases, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.clock = clock;
        words.setLabel(text("moderation.queue.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(new QueueFilter(filter.scope(), filter.organization(), change.getValue()));
            }
        });
        approveAll.addClickListener(click -> approve(queries.ids(filter)));
        approveAll.addClassName("jw-push");
        Div filters = new Div(words, approveAll);
        filters.addClassName("jw-filters-row");
        empty.addClassName("jw-empty");
        selection.addClassName("jw-bottom");
        list();
        add(heading(text("moderation.queue.title")), where, scopes, filters, grid, empty, selection);
    }

    private void list() {
        grid.addComponentColumn(this::posting)
                .setHeader(text("moderation.queue.posting"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addComponentColumn(item -> new CaseBadge(item, texts))
                .setHeader(text("moderation.queue.state"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::deadline)
                .setHeader(text("moderation.queue.deadline"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(item -> item.assigneeName() == null ? text("moderation.queue.nobody") : item.assigneeName())
                .setHeader(text("moderation.queue.assignee"))
                .setWidth("9rem");
        grid.addColumn(item -> formats.number(item.submission()))
                .setHeader(text("moderation.queue.submission"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setMultiSort(false);
        grid.addSelectionListener(change -> showSelection());
        grid.setItems(
                query ->
                        queries
                                .queue(filter, new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
    }

    /** What is decided is not late any more. */
    private Component deadline(QueueItem item) {
        return item.state() == ModerationCaseState.DECIDED
                ? new Span()
                : new Deadline(item.deadline(), clock.instant(), texts, formats);
    }

    private Component posting(QueueItem item) {
        RouterLink link = new RouterLink(item.title(), CaseView.class, item.id().toString());
        Span about = new Span(text(
                item.change() ? "moderation.queue.change-of" : "moderation.queue.new-of",
                item.organizationName(),
                item.reference()));
        about.addClassName("jw-soft");
        link.addClassName("jw-rowlink");
        return new Div(new Div(link), about, FoldingGrid.folded(new CaseBadge(item, texts), deadline(item)));
    }

    private int count() {
        int total = (int) queries.queue(filter, new PageRequest(1, 1)).total();
        boolean open = filter.scope() != Scope.DECIDED;
        approveAll.setText(text("moderation.queue.approve-all", total));
        approveAll.setVisible(open && total > 1);
        grid.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.setText(text(
                filter.words().isEmpty() && filter.organization() == null
                        ? "moderation.queue.empty." + filter.scope().name()
                        : "moderation.queue.no-match"));
        return total;
    }

    private void showSelection() {
        List<ModerationCaseId> chosen =
                grid.getSelectedItems().stream().map(QueueItem::id).toList();
        selection.removeAll();
        if (chosen.isEmpty()) {
            return;
        }
        Span number = new Span(text("moderation.queue.selected", chosen.size()));
        Button approve = new Button(text("moderation.queue.approve-selected", chosen.size()), click -> approve(chosen));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button clear = new Button(text("moderation.queue.clear"), click -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(number, approve, clear);
        bar.addClassName("jw-selbar");
        bar.getElement().setAttribute("role", "region");
        bar.getElement().setAttribute("aria-label", text("moderation.queue.selection"));
        selection.add(bar);
    }

    private void approve(List<ModerationCaseId> ids) {
        new BulkApproval(ids, cases, this::show).open();
    }

    private void goTo(QueueFilter next) {
        UI.getCurrent().navigate(QueueView.class, QueueAddress.write(next));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QueueAddress.read(event.getLocation());
        words.setValue(filter.words());
        show();
    }

    private void show() {
        QueueCounts counts = queries.counts();
        where.setText(text("moderation.queue.sub", counts.open(), counts.late()));
        scopes.show(counts, filter);
        grid.setSelectionMode(filter.scope() == Scope.DECIDED ? Grid.SelectionMode.NONE : Grid.SelectionMode.MULTI);
        grid.nameSelection(text("shared.grid.select"));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        count();
    }
}
