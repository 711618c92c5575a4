package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.applications.words.Chip;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.FoldingGrid;

/** The columns of a list of applicants, and their order in the address. */
class ApplicantTable extends FoldingGrid<ApplicantCard> {

    private final PipelineLabels words;
    private final PipelinePlace place;
    private final boolean closed;

    /** @param closed all applications in it are closed: no answer is due and nothing can be done */
    ApplicantTable(
            PipelinePlace place,
            List<StageOption> stages,
            PipelineLabels words,
            boolean closed,
            List<ApplicantColumn> columns) {
        this.words = words;
        this.place = place;
        this.closed = closed;
        addClassName("jw-applicants");
        getElement().setAttribute("aria-label", words.text("applications.pipeline.list.name"));
        sorted(
                        addColumn(new ComponentRenderer<>(this::person)),
                        words.text("applications.pipeline.list.applicant"),
                        ApplicantSort.NAME)
                .setFlexGrow(3)
                .setWidth("16rem");
        columns.forEach(column -> add(column, stages));
        if (closed) {
            addColumn(person -> person.rejectionReason() == null
                            ? ""
                            : words.texts().of(person.rejectionReason()))
                    .setHeader(words.text("applications.pipeline.decision.reason"))
                    .setFlexGrow(2)
                    .setWidth("12rem");
            sorted(
                            addColumn(person -> words.formats().day(person.candidateStatusAt())),
                            words.text("applications.pipeline.list.candidate-status-at"),
                            ApplicantSort.CANDIDATE_STATUS)
                    .setWidth("10rem");
        }
    }

    private void add(ApplicantColumn column, List<StageOption> options) {
        String header = column.header(words);
        switch (column) {
            case STAGE -> {
                Map<PipelineStageId, String> stages =
                        options.stream().collect(Collectors.toMap(StageOption::id, words::stage));
                sorted(addColumn(person -> stages.get(person.stage())), header, ApplicantSort.STAGE)
                        .setWidth("7rem");
            }
            case DAYS_IN_STAGE ->
                addColumn(person -> words.formats().daysAgo(person.stageSince(), words.now()))
                        .setHeader(header)
                        .setWidth("7rem")
                        .setFlexGrow(0);
            case CANDIDATE_STATUS ->
                addColumn(new ComponentRenderer<>(person -> new CandidateStatusBadge(
                                person.candidateStatus(), person.rejectionReason(), words.texts())))
                        .setHeader(header)
                        .setWidth("9.5rem")
                        .setFlexGrow(0);
            case MUST_HAVES ->
                addColumn(person -> words.mustHavesMet(person))
                        .setHeader(header)
                        .setWidth("7rem");
            case LOCATION ->
                addColumn(ApplicantCard::location).setHeader(header).setWidth("9rem");
            case APPLIED ->
                sorted(addColumn(person -> words.formats().day(person.appliedAt())), header, ApplicantSort.EARLIEST)
                        .setWidth("10rem");
            case ANSWER ->
                sorted(addColumn(new ComponentRenderer<>(this::answer)), header, ApplicantSort.ANSWER_DUE)
                        .setWidth("8rem");
        }
    }

    private Grid.Column<ApplicantCard> sorted(Grid.Column<ApplicantCard> column, String header, ApplicantSort sort) {
        return column.setHeader(header).setKey(sort.name()).setSortProperty(sort.name());
    }

    private Div person(ApplicantCard person) {
        Div cell = new Div(new PersonLink(words.name(person), place.of(person)));
        cell.addClassName("jw-who");
        words.marks(person).forEach(mark -> cell.add(new Chip(mark)));
        Span line = new Span(words.line(person));
        line.addClassName("jw-soft");
        cell.add(line);
        CandidateStatusBadge badge =
                new CandidateStatusBadge(person.candidateStatus(), person.rejectionReason(), words.texts());
        cell.add(closed ? folded(badge) : folded(badge, answer(person)));
        return cell;
    }

    private Component answer(ApplicantCard person) {
        return words.chip(person).<Component>map(Chip::new).orElseGet(() -> new Text(""));
    }

    /** Marks the column that sorts the list. */
    void show(ApplicantSort sort) {
        for (Grid.Column<ApplicantCard> column : getColumns()) {
            if (sort.name().equals(column.getKey())) {
                sort(List.of(new GridSortOrder<>(column, SortDirection.ASCENDING)));
            } else if (sort.reversed().name().equals(column.getKey())) {
                sort(List.of(new GridSortOrder<>(column, SortDirection.DESCENDING)));
            }
        }
    }

    /** The order chosen by the reader; null for none. */
    static ApplicantSort chosen(List<GridSortOrder<ApplicantCard>> orders) {
        if (orders.isEmpty()) {
            return null;
        }
        GridSortOrder<ApplicantCard> order = orders.getFirst();
        ApplicantSort forward = ApplicantSort.valueOf(order.getSorted().getKey());
        return order.getDirection() == SortDirection.ASCENDING ? forward : forward.reversed();
    }
}
