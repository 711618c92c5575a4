package org.jobwright.web.applications;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.StageOption;
import org.jobwright.services.shared.PageRequest;

/** The applicants as a table; paged, sorted and filtered by the query. */
class ApplicantList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 300;

    /** As many as are drawn without scrolling inside the table. */
    private static final int FEW = 20;

    private final ApplicationReviewQueries applications;
    private final JobPostingId posting;
    private final ApplicantDesk desk;
    private final PipelineWords words;
    private final Map<PipelineStageId, String> stageNames;
    private final Grid<ApplicantCard> grid = new Grid<>();
    private final Paragraph nobody = new Paragraph();
    private ApplicantFilter filter;

    ApplicantList(
            ApplicationReviewQueries applications,
            JobPostingId posting,
            ApplicantFilter filter,
            ApplicantDesk desk,
            BoardPanel.Owner owner) {
        this.applications = applications;
        this.posting = posting;
        this.filter = filter;
        this.desk = desk;
        this.words = desk.words();
        this.stageNames = desk.stages().stream().collect(Collectors.toMap(StageOption::id, words::stage));
        add(search(), grid, nobody);
        nobody.addClassName("jw-empty");
        addColumns(owner);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("jw-applicants");
        grid.getElement().setAttribute("aria-label", words.text("pipeline.list.name"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> applications
                        .list(
                                posting,
                                this.filter,
                                sort(query.getSortOrders()),
                                page(query.getOffset(), query.getLimit()))
                        .items()
                        .stream(),
                query -> count()));
        selectAsBefore(owner);
        showEmptiness();
    }

    private TextField search() {
        TextField search = new TextField(words.text("pipeline.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(filter.words());
        search.addValueChangeListener(change -> {
            filter = new ApplicantFilter(change.getValue(), filter.stage(), filter.told(), filter.overdue());
            grid.getDataProvider().refreshAll();
            showEmptiness();
        });
        return search;
    }

    private void addColumns(BoardPanel.Owner owner) {
        grid.addColumn(new ComponentRenderer<>(person -> person(person, owner)))
                .setHeader(words.text("pipeline.list.applicant"))
                .setSortProperty(ApplicantSort.NAME.name())
                .setKey("name")
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.addColumn(person -> stageNames.get(person.stage()))
                .setHeader(words.text("pipeline.list.stage"))
                .setSortProperty(ApplicantSort.STAGE.name())
                .setWidth("8rem");
        grid.addColumn(new ComponentRenderer<>(person -> new ToldBadge(person.told(), words.texts())))
                .setHeader(words.text("pipeline.list.told"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(person -> words.formats().day(person.appliedAt()))
                .setHeader(words.text("pipeline.list.applied"))
                .setSortProperty(ApplicantSort.EARLIEST.name())
                .setWidth("10rem");
        if (isClosed()) {
            return;
        }
        grid.addColumn(new ComponentRenderer<>(person -> {
                    PipelineWords.Due due = words.due(person);
                    Span sentence = new Span(due.sentence());
                    sentence.addClassName(due.look());
                    return sentence;
                }))
                .setHeader(words.text("pipeline.list.answer"))
                .setSortProperty(ApplicantSort.ANSWER_DUE.name())
                .setWidth("13rem");
    }

    private Div person(ApplicantCard person, BoardPanel.Owner owner) {
        Div cell = new Div(new RouterLink(person.name(), ApplicantView.class, owner.addressOf(person)));
        if (person.headline() != null) {
            Div headline = new Div(person.headline());
            headline.addClassName("jw-soft");
            cell.add(headline);
        }
        return cell;
    }

    private void selectAsBefore(BoardPanel.Owner owner) {
        if (!desk.mayDecide() || isClosed()) {
            return;
        }
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        owner.selection().forEach(grid::select);
        grid.addSelectionListener(change -> {
            List<ApplicantCard> before = owner.selection();
            before.stream()
                    .filter(person -> !change.getAllSelectedItems().contains(person))
                    .forEach(person -> owner.select(person, false));
            change.getAllSelectedItems().stream()
                    .filter(person -> !owner.isSelected(person))
                    .forEach(person -> owner.select(person, true));
        });
    }

    /** Where everything is over, nothing is owed and nothing can be done. */
    private boolean isClosed() {
        return filter.told().equals(ApplicantFilter.CLOSED.told());
    }

    private void showEmptiness() {
        int count = count();
        boolean few = count <= FEW;
        grid.setVisible(count > 0);
        grid.setAllRowsVisible(few);
        grid.setClassName("jw-applicants-many", !few);
        nobody.setVisible(count == 0);
        nobody.setText(words.text(filter.words().isEmpty() ? "pipeline.list.nobody" : "pipeline.list.no-match"));
    }

    private int count() {
        return (int) applications
                .list(posting, filter, ApplicantSort.LATEST, new PageRequest(1, 1))
                .total();
    }

    // The grid asks for whole pages only, so an offset is a multiple of the size.
    private static PageRequest page(int offset, int limit) {
        return new PageRequest(offset / limit + 1, limit);
    }

    private ApplicantSort sort(List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return filter.overdue() ? ApplicantSort.ANSWER_DUE : ApplicantSort.LATEST;
        }
        QuerySortOrder order = orders.getFirst();
        ApplicantSort sort = ApplicantSort.valueOf(order.getSorted());
        return sort == ApplicantSort.EARLIEST && order.getDirection() == SortDirection.DESCENDING
                ? ApplicantSort.LATEST
                : sort;
    }
}
