package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** The applicants as a table; paged, sorted and filtered by the query. */
class ApplicantList extends Div {

    /** As many as are shown without scrolling inside the table. */
    private static final int FEW = 14;

    private final ApplicationReviewQueries applications;
    private final JobPostingId posting;
    private final PipelineLabels words;
    private final BoardPanel.Owner owner;
    private final ApplicantTable table;
    private final FilterBar bar;
    private final Button all = new Button();
    private final ListTools tools;
    private final Paragraph empty = new Paragraph();
    private PipelineAddress address;

    /** The row whose box was pressed last; with the shift key, all rows up to the next one are selected. */
    private ApplicantCard anchor;

    private int count;

    ApplicantList(
            ApplicationReviewQueries applications,
            JobPostingId posting,
            PipelineAddress address,
            ApplicantPresenter desk,
            List<TagOption> tags,
            ListTools tools,
            BoardPanel.Owner owner) {
        this.applications = applications;
        this.posting = posting;
        this.address = address;
        this.words = desk.words();
        this.owner = owner;
        this.tools = tools;
        boolean closed = address.tab() == PipelineTab.CLOSED;
        table = new ApplicantTable(desk, owner, closed, closed ? ApplicantColumn.OF_CLOSED : address.columns());
        empty.addClassName("jw-empty");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> selectAll());
        bar = new FilterBar(address, desk, tags, this::narrow);
        bar.add(all, tools);
        add(bar, table, empty);
        table.setItems(DataProvider.fromCallbacks(
                query -> page(query.getOffset(), query.getLimit()).items().stream(), query -> count));
        table.addItemClickListener(click -> owner.open(click.getItem()));
        sortAsAddressed();
        all.setVisible(false);
        if (desk.mayMove() && !closed) {
            selectAsBefore();
        }
        showEmptiness();
    }

    private void narrow(PipelineAddress now) {
        moveTo(now);
        refresh();
    }

    /** Shows the current state. */
    void refresh() {
        if (table.getSelectionModel() instanceof GridMultiSelectionModel<ApplicantCard> model) {
            model.updateSelection(Set.copyOf(owner.selection()), Set.copyOf(model.getSelectedItems()));
        }
        showEmptiness();
        table.getDataProvider().refreshAll();
    }

    private void sortAsAddressed() {
        if (address.sort() != null) {
            table.show(address.sort());
        }
        table.addSortListener(change -> moveTo(address.withSort(ApplicantTable.chosen(change.getSortOrder()))));
    }

    private void moveTo(PipelineAddress now) {
        address = now;
        bar.moved(now);
        owner.listed(now);
    }

    private void selectAsBefore() {
        GridMultiSelectionModel<ApplicantCard> model =
                (GridMultiSelectionModel<ApplicantCard>) table.setSelectionMode(Grid.SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        table.nameSelection(words.text("shared.grid.select"));
        owner.selection().forEach(table::select);
        table.addSelectionListener(change -> {
            List<ApplicantCard> before = owner.selection();
            before.stream()
                    .filter(person -> !change.getAllSelectedItems().contains(person))
                    .forEach(person -> owner.select(person, false));
            owner.selectAll(change.getAllSelectedItems());
        });
        model.addClientItemToggleListener(toggle -> {
            if (toggle.isShiftKey() && anchor != null) {
                selectBetween(anchor, toggle.getItem(), toggle.isSelected());
            }
            anchor = toggle.getItem();
        });
    }

    /** Everyone from one row to another, in the current order. */
    private void selectBetween(ApplicantCard one, ApplicantCard other, boolean selected) {
        List<ApplicantCard> listed = first(BulkOutcome.MOST);
        int from = listed.indexOf(one);
        int to = listed.indexOf(other);
        if (from >= 0 && to >= 0) {
            List<ApplicantCard> range = listed.subList(Math.min(from, to), Math.max(from, to) + 1);
            if (selected) {
                table.asMultiSelect().select(range);
            } else {
                table.asMultiSelect().deselect(range);
            }
        }
    }

    /** At most as many as one action accepts. */
    private void selectAll() {
        table.asMultiSelect().select(first(BulkOutcome.MOST));
    }

    /** As many as fit one action are printed: a longer list is for a file. */
    List<ApplicantCard> printed() {
        return first(BulkOutcome.MOST);
    }

    /** How many people it has. */
    int count() {
        return count;
    }

    private List<ApplicantCard> first(int most) {
        List<ApplicantCard> first = new ArrayList<>();
        for (int number = 1; first.size() < most; number++) {
            List<ApplicantCard> page = applications
                    .list(posting, address.filter(), address.order(), new PageRequest(number, PageRequest.MAX_SIZE))
                    .items();
            first.addAll(page);
            if (page.size() < PageRequest.MAX_SIZE) {
                break;
            }
        }
        return first;
    }

    private void showEmptiness() {
        count = (int) applications.count(posting, address.filter());
        tools.show(count);
        table.setVisible(count > 0);
        table.setAllRowsVisible(count <= FEW);
        all.setVisible(count > 1 && table.getSelectionModel() instanceof GridMultiSelectionModel<?>);
        all.setText(words.text(
                count > BulkOutcome.MOST
                        ? "applications.pipeline.list.select-first"
                        : "applications.pipeline.list.select-all",
                Math.min(count, BulkOutcome.MOST)));
        empty.setVisible(count == 0);
        empty.setText(words.text(
                address.isNarrowed() ? "applications.pipeline.list.no-match" : "applications.pipeline.list.nobody"));
    }

    // The grid requests whole pages only, so an offset is a multiple of the size.
    private Page<ApplicantCard> page(int offset, int limit) {
        return applications.list(
                posting, address.filter(), address.order(), new PageRequest(offset / limit + 1, limit));
    }
}
