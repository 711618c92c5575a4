package org.jobwright.web.applications;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.shared.PageRequest;

/** The applicants as a table; paged, sorted and filtered by the query. */
class ApplicantList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 300;

    /** As many as are drawn without scrolling inside the table. */
    private static final int FEW = 20;

    private final ApplicationReviewQueries applications;
    private final JobPostingId posting;
    private final PipelineWords words;
    private final BoardPanel.Owner owner;
    private final ApplicantTable table;
    private final Paragraph nobody = new Paragraph();
    private PipelineAddress address;

    ApplicantList(
            ApplicationReviewQueries applications,
            JobPostingId posting,
            PipelineAddress address,
            ApplicantDesk desk,
            BoardPanel.Owner owner) {
        this.applications = applications;
        this.posting = posting;
        this.address = address;
        this.words = desk.words();
        this.owner = owner;
        boolean closed = address.tab() == PipelineTab.CLOSED;
        table = new ApplicantTable(desk, owner, closed);
        nobody.addClassName("jw-empty");
        add(search(), table, nobody);
        table.setItems(DataProvider.fromCallbacks(
                query -> applications
                        .list(
                                posting,
                                this.address.filter(),
                                this.address.order(),
                                page(query.getOffset(), query.getLimit()))
                        .items()
                        .stream(),
                query -> count()));
        sortAsAddressed();
        if (desk.mayDecide() && !closed) {
            selectAsBefore();
        }
        showEmptiness();
    }

    private TextField search() {
        TextField search = new TextField(words.text("pipeline.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(address.words());
        search.addValueChangeListener(change -> {
            moveTo(address.withWords(change.getValue()));
            table.getDataProvider().refreshAll();
            showEmptiness();
        });
        return search;
    }

    private void sortAsAddressed() {
        if (address.sort() != null) {
            table.show(address.sort());
        }
        table.addSortListener(change -> moveTo(address.withSort(ApplicantTable.chosen(change.getSortOrder()))));
    }

    private void moveTo(PipelineAddress now) {
        address = now;
        owner.listed(now);
    }

    private void selectAsBefore() {
        table.setSelectionMode(Grid.SelectionMode.MULTI);
        table.nameSelection(words.text("shared.grid.select"));
        owner.selection().forEach(table::select);
        table.addSelectionListener(change -> {
            List<ApplicantCard> before = owner.selection();
            before.stream()
                    .filter(person -> !change.getAllSelectedItems().contains(person))
                    .forEach(person -> owner.select(person, false));
            change.getAllSelectedItems().stream()
                    .filter(person -> !owner.isSelected(person))
                    .forEach(person -> owner.select(person, true));
        });
    }

    private void showEmptiness() {
        int count = count();
        boolean few = count <= FEW;
        table.setVisible(count > 0);
        table.setAllRowsVisible(few);
        nobody.setVisible(count == 0);
        nobody.setText(
                words.text(address.filter().words().isEmpty() ? "pipeline.list.nobody" : "pipeline.list.no-match"));
    }

    private int count() {
        return (int) applications
                .list(posting, address.filter(), ApplicantSort.LATEST, new PageRequest(1, 1))
                .total();
    }

    // The grid asks for whole pages only, so an offset is a multiple of the size.
    private static PageRequest page(int offset, int limit) {
        return new PageRequest(offset / limit + 1, limit);
    }
}
