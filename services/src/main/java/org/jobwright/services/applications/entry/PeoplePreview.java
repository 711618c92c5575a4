package org.jobwright.services.applications.entry;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What entering the people of a file would do.
 *
 * @param total how many records it has
 * @param ready how many of them can be entered
 * @param header of a table; empty for other files
 * @param columns where each is in a table
 * @param lines the first records, and then the first with a problem
 */
public record PeoplePreview(
        int total, int ready, List<String> header, Map<EntryColumn, Integer> columns, List<EntryRecord> lines)
        implements Serializable {

    public PeoplePreview {
        header = List.copyOf(header);
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
