package org.jobwright.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;

/**
 * A table that becomes a list on a phone, with only the first column left. The important parts of the others are shown
 * below the first one's content by {@link #folded}.
 */
public class FoldingGrid<T> extends Grid<T> {

    private static final int WIDE_PIXELS = 800;
    private static final int FEW = 50;
    private static final String LEAST_WIDTH = "8rem";
    private static final String GRID_DEFAULT = "100px";

    private Registration resizing;
    private String firstWidth;

    public FoldingGrid() {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    }

    /** Shown within the first column while the others are hidden. */
    public static Component folded(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("jw-rownarrow");
        return row;
    }

    /**
     * Marks the column that orders the list.
     *
     * @param key the name of it is that column's key; null for the usual order, which marks none
     */
    protected void markOrder(Enum<?> key, boolean descending) {
        sort(
                key == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                getColumnByKey(key.name()),
                                descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** Few rows are all shown, without a scroll bar and without an empty space below them. */
    public final void fitHeight(long rows) {
        setAllRowsVisible(rows <= FEW);
    }

    /** The label of the row selection boxes, for screen readers. */
    public void nameSelection(String words) {
        getElement().executeJs("""
                        let tries = 100;
                        const name = () => {
                          const cell = this.querySelector('vaadin-grid-flow-selection-column')?._headerCell?._content;
                          if (!cell) { return tries-- > 0 && requestAnimationFrame(name); }
                          const label = cell.querySelector('.jw-boxes') ?? document.createElement('span');
                          label.className = 'jw-boxes';
                          label.textContent = $0;
                          cell.append(label);
                        };
                        name();
                        """, words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resizing.remove();
        super.onDetach(event);
    }

    private void fit(int width) {
        boolean narrow = width > 0 && width < WIDE_PIXELS;
        Column<T> first = getColumns().getFirst();
        if (firstWidth == null) {
            firstWidth = Objects.requireNonNullElse(first.getWidth(), GRID_DEFAULT);
        }
        // A first column that is wide enough next to others can be wider than a phone.
        first.setWidth(narrow ? LEAST_WIDTH : firstWidth);
        getColumns().stream().skip(1).forEach(column -> column.setVisible(!narrow));
        setClassName("is-narrow", narrow);
    }
}
