package org.jobwright.web.integrations.api;

import java.util.List;
import org.jobwright.services.integrations.applications.ApplicationLine;
import org.jobwright.services.integrations.changes.ChangePlace;

/**
 * A part of the applications in the order of their changes.
 *
 * @param cursor from where to go on, also when there is no more for now
 * @param more whether the next part can be read at once
 */
record ApiApplicationList(List<ApiApplication> items, String cursor, boolean more) {

    static ApiApplicationList of(ChangePlace from, List<ApplicationLine> found, int size) {
        boolean more = found.size() > size;
        List<ApplicationLine> shown = more ? found.subList(0, size) : found;
        return new ApiApplicationList(
                shown.stream().map(ApiApplication::of).toList(),
                ChangeCursor.APPLICATIONS.write(
                        shown.isEmpty() ? from : shown.getLast().place()),
                more);
    }
}
