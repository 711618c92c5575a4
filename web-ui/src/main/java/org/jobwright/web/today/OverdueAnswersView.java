package org.jobwright.web.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.services.applications.clocks.AnswerClockQueries;
import org.jobwright.services.applications.clocks.OverdueAnswer;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Everyone who waits for an answer for longer than promised, or than a law allows: the longest first. */
@Route(value = "today/answers", layout = WorkspaceLayout.class)
@PermitAll
public class OverdueAnswersView extends WorkspaceView implements AfterNavigationObserver {

    static final String ADDRESS = "/app/today/answers";

    private final AnswerClockQueries queries;
    private final Clock clock;
    private final Paragraph count = sub("");
    private final Paragraph empty = new Paragraph(text("today.answers.none"));
    private final FoldingGrid<OverdueAnswer> grid = new FoldingGrid<>();

    @Inject
    public OverdueAnswersView(AnswerClockQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        empty.addClassName("jw-empty");
        columns();
        Anchor back = new Anchor("/app/today", text("today.title"));
        back.addClassName("jw-back");
        add(back, heading(text("today.answers.title")), count, empty, grid);
    }

    private void columns() {
        grid.addComponentColumn(this::person)
                .setHeader(text("today.answers.person"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(OverdueAnswer::title)
                .setHeader(text("today.answers.posting"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(this::over).setHeader(text("today.answers.over")).setWidth("9rem");
        grid.addColumn(answer -> text("today.answers.next." + answer.next()))
                .setHeader(text("today.answers.next"))
                .setWidth("13rem");
        grid.setMultiSort(false);
        grid.setItems(
                query -> queries.overdue(new PageRequest(query.getPage() + 1, query.getPageSize())).items().stream(),
                query -> count());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        count();
        grid.getDataProvider().refreshAll();
    }

    private int count() {
        int total = (int) queries.countOverdue();
        count.setText(text("today.answers.sub", total));
        count.setVisible(total > 0);
        empty.setVisible(total == 0);
        grid.setVisible(total > 0);
        grid.fitHeight(total);
        return total;
    }

    private Component person(OverdueAnswer answer) {
        Anchor name = new Anchor(
                "/app/pipeline/" + answer.posting() + "/" + answer.application().value(),
                ForeignText.isolated(answer.name()));
        name.addClassName("jw-rowlink");
        Div cell = new Div(name);
        if (!answer.law().isEmpty()) {
            Span law = new Span(text("today.answers.law", answer.law()));
            law.addClassNames("jw-soft", "jw-rowbelow");
            cell.add(law);
        }
        cell.add(FoldingGrid.folded(
                new Span(answer.title()),
                new Span(over(answer)),
                new Span(text("today.answers.next." + answer.next()))));
        return cell;
    }

    private String over(OverdueAnswer answer) {
        return text("today.answers.days", answer.daysOver(clock.instant()));
    }
}
