package org.jobwright.services.shared.tables;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its position below the header, from 1
 * @param cells null if it could not be read
 */
public record TableRow(int number, List<String> cells) {

    /** Whether its cells could be read; after one that could not there is none. */
    public boolean isReadable() {
        return cells != null;
    }

    /** The text in a column; empty if the row is shorter, or the column is not there. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
