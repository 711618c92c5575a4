package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.WorkspaceView;

/** The applicants as a table; paged, sorted and filtered by the query. */
public class ApplicantList extends Div {

    /** As many as are shown without scrolling inside the table. */
    private static final int FEW = 14;

    private final ApplicantListQueries applicants;
    private final JobPostingId posting;
    private final PipelinePlace place;
    private final List<StageOption> stages;
    private final PipelineLabels words;
    private final Selection selection;
    private final ApplicantTable table;
    private final Button all = new Button();
    private final ListTools tools;
    private final Paragraph empty = new Paragraph();

    /** The row whose box was pressed last; with the shift key, all rows up to the next one are selected. */
    private ApplicantCard anchor;

    private int count;

    /**
     * The list at a place.
     *
     * @param tags the vocabulary, to filter by
     * @param selection null if the reader may do nothing with a selection
     */
    public ApplicantList(
            ApplicantListQueries applicants,
            ProofService proofs,
            JobPostingId posting,
            PipelinePlace place,
            List<StageOption> stages,
            PipelineLabels words,
            List<TagOption> tags,
            Selection selection) {
        this.applicants = applicants;
        this.posting = posting;
        this.place = place;
        this.stages = List.copyOf(stages);
        this.words = words;
        this.selection = selection;
        boolean closed = place.address().isClosed();
        table = new ApplicantTable(place, stages, words, closed, place.address().shownColumns());
        tools = new ListTools(words, proofs, place::file, this::print);
        empty.addClassName("jw-empty");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> selectAll());
        FilterBar bar = new FilterBar(place, stages, words, tags, this::refresh);
        bar.add(all, tools);
        add(bar, table, empty);
        table.setItems(DataProvider.fromCallbacks(
                query -> page(query.getOffset(), query.getLimit()).items().stream(), query -> count));
        table.addItemClickListener(click -> {
            if (click.getColumn() != null) { // Space on a box clicks it, too
                place.open(click.getItem());
            }
        });
        sortAsAddressed();
        all.setVisible(false);
        if (selection != null && !closed) {
            selectAsBefore();
        }
        showEmptiness();
    }

    /** Offers a choice of columns; the page is drawn anew with them. */
    public void offerColumns(SerializableRunnable redraw) {
        tools.offer(place.address().columns(), words, (column, shown) -> {
            place.move(place.address().withColumn(column, shown));
            redraw.run();
        });
    }

    /** Shows the current state. */
    public void refresh() {
        if (table.getSelectionModel() instanceof GridMultiSelectionModel<ApplicantCard> model) {
            model.updateSelection(Set.copyOf(selection.people()), Set.copyOf(model.getSelectedItems()));
        }
        showEmptiness();
        table.getDataProvider().refreshAll();
    }

    private void sortAsAddressed() {
        if (place.address().sort() != null) {
            table.show(place.address().sort());
        }
        table.addSortListener(
                change -> place.move(place.address().withSort(ApplicantTable.chosen(change.getSortOrder()))));
    }

    private void selectAsBefore() {
        GridMultiSelectionModel<ApplicantCard> model =
                (GridMultiSelectionModel<ApplicantCard>) table.setSelectionMode(Grid.SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        table.nameSelection(words.text("shared.grid.select"));
        selection.people().forEach(table::select);
        table.addSelectionListener(change -> {
            List<ApplicantCard> before = selection.people();
            before.stream()
                    .filter(person -> !change.getAllSelectedItems().contains(person))
                    .forEach(person -> selection.select(person, false));
            selection.selectAll(change.getAllSelectedItems());
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
    private void print() {
        PrintedList paper = new PrintedList(first(BulkOutcome.MOST), count, place.address(), stages, words);
        paper.print(findAncestor(WorkspaceView.class));
    }

    private List<ApplicantCard> first(int most) {
        List<ApplicantCard> first = new ArrayList<>();
        for (int number = 1; first.size() < most; number++) {
            List<ApplicantCard> page = applicants
                    .list(
                            posting,
                            place.address().filter(),
                            place.address().order(),
                            new PageRequest(number, PageRequest.MAX_SIZE))
                    .items();
            first.addAll(page);
            if (page.size() < PageRequest.MAX_SIZE) {
                break;
            }
        }
        return first;
    }

    private void showEmptiness() {
        count = (int) applicants.count(posting, place.address().filter());
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
                place.address().isNarrowed()
                        ? "applications.pipeline.list.no-match"
                        : "applications.pipeline.list.nobody"));
    }

    // The grid requests whole pages only, so an offset is a multiple of the size.
    private Page<ApplicantCard> page(int offset, int limit) {
        PipelineAddress now = place.address();
        return applicants.list(posting, now.filter(), now.order(), new PageRequest(offset / limit + 1, limit));
    }
}
