package org.jobwright.web.integrations.api;

import java.util.List;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.postings.PostingLine;

/**
 * A part of the postings in the order of their changes.
 *
 * @param cursor from where to go on, also when there is no more for now
 * @param more whether the next part can be read at once
 */
record ApiPostingList(List<ApiPosting> items, String cursor, boolean more) {

    static ApiPostingList of(ChangePlace from, List<PostingLine> found, int size) {
        boolean more = found.size() > size;
        List<PostingLine> shown = more ? found.subList(0, size) : found;
        return new ApiPostingList(
                shown.stream().map(ApiPosting::of).toList(),
                ChangeCursor.POSTINGS.write(
                        shown.isEmpty() ? from : shown.getLast().place()),
                more);
    }
}
