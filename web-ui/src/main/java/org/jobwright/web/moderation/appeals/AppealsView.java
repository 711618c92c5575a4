package org.jobwright.web.moderation.appeals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.moderation.appeals.AppealItem;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Appeals against decisions of the staff: those that wait, or those that were answered. */
@Route(value = "moderation/appeals", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class AppealsView extends WorkspaceView implements AfterNavigationObserver {

    private static final String SHOW = "show";
    private static final String DECIDED = "decided";

    private final AppealReviewQueries queries;
    private final Clock clock;
    private final Paragraph where = sub("");
    private final RouterLink other = new RouterLink();
    private final Paragraph empty = new Paragraph();
    private final FoldingGrid<AppealItem> grid = new FoldingGrid<>();

    private boolean decided;

    @Inject
    public AppealsView(AppealReviewQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        empty.addClassName("jw-empty");
        list();
        Div ways = new Div(other);
        ways.addClassName("jw-ways");
        add(heading(text("moderation.appeals.title")), where, ways, empty, grid);
    }

    private void list() {
        grid.addComponentColumn(this::decision)
                .setHeader(text("moderation.appeals.decision"))
                .setFlexGrow(4)
                .setWidth("16rem");
        grid.addColumn(this::appellant).setHeader(text("moderation.appeals.by")).setWidth("10rem");
        grid.addColumn(item -> texts.of(item.state()))
                .setHeader(text("moderation.appeals.state"))
                .setWidth("9rem");
        grid.addComponentColumn(this::due)
                .setHeader(text("moderation.appeals.due"))
                .setWidth("13rem");
        grid.addColumn(item -> item.reviewer() == null ? text("moderation.appeals.nobody") : item.reviewer())
                .setHeader(text("moderation.appeals.reviewer"))
                .setWidth("9rem");
        grid.setMultiSort(false);
        grid.addClassName("jw-queue");
        grid.setItems(
                query ->
                        queries
                                .list(decided, new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        decided = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(DECIDED::equals)
                .isPresent();
        other.setText(text(decided ? "moderation.appeals.to-waiting" : "moderation.appeals.to-decided"));
        other.setRoute(AppealsView.class);
        other.setQueryParameters(decided ? QueryParameters.empty() : QueryParameters.of(SHOW, DECIDED));
        empty.setText(text(decided ? "moderation.appeals.none-decided" : "moderation.appeals.none"));
        count();
        grid.getDataProvider().refreshAll();
    }

    private int count() {
        int total = (int) queries.list(decided, new PageRequest(1, 1)).total();
        where.setText(text(decided ? "moderation.appeals.decided" : "moderation.appeals.waiting", total));
        where.setVisible(total > 0);
        empty.setVisible(total == 0);
        grid.setVisible(total > 0);
        grid.fitHeight(total);
        return total;
    }

    private Component decision(AppealItem item) {
        RouterLink link = new RouterLink(
                AppealWords.title(texts, item), AppealView.class, item.id().toString());
        link.addClassName("jw-rowlink");
        Div first = new Div(link);
        first.addClassName("jw-title");
        if (item.own() && !item.state().isDecided()) {
            Span own = new Span(text("moderation.appeals.own"));
            own.addClassNames("jw-state", "jw-state--referred");
            first.add(own);
        }
        return new Div(
                first, FoldingGrid.folded(new Span(appellant(item)), new Span(texts.of(item.state())), due(item)));
    }

    private String appellant(AppealItem item) {
        return text("moderation.appeals.by." + item.appellant());
    }

    /** An appeal that is answered is never late. */
    private Component due(AppealItem item) {
        boolean late = !item.state().isDecided() && item.deadline().isBefore(clock.instant());
        Span due = new Span(
                late ? text("moderation.appeals.late", formats.date(item.answerBy())) : formats.date(item.answerBy()));
        due.setClassName("jw-strong", late);
        return due;
    }
}
