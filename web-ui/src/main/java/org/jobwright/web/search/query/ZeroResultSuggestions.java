package org.jobwright.web.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.web.search.query.JobListPage.Chip;

/** Parts to leave out of a search that finds nothing. Counting each takes a search, so they are few. */
final class ZeroResultSuggestions {

    /** How many are counted and shown. */
    static final int MOST = 6;

    private ZeroResultSuggestions() {}

    /**
     * Words and place come first; if there are too many values, whole filters are left out instead.
     *
     * @param typed words and place, if any
     * @param values the active filters, by value
     * @param whole the same, by filter
     * @param all the list without any filter
     */
    static List<Chip> of(List<Chip> typed, List<Chip> values, List<Chip> whole, Chip all) {
        int room = MOST - typed.size() - 1;
        List<Chip> narrowing = values.size() <= room ? values : whole;
        List<Chip> ways = new ArrayList<>(typed);
        narrowing.stream().limit(room).forEach(ways::add);
        if (narrowing.size() > 1) {
            ways.add(all);
        }
        return ways;
    }
}
