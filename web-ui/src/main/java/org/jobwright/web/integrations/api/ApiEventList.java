package org.jobwright.web.integrations.api;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.webhooks.EventLine;

/**
 * A part of the events in the order in which they were written.
 *
 * @param items the bodies of webhooks
 * @param cursor from where to go on, also when there is no more for now
 * @param more whether the next part can be read at once
 */
record ApiEventList(List<Map<?, ?>> items, String cursor, boolean more) {

    static ApiEventList of(ChangePlace from, List<EventLine> found, int size) {
        boolean more = found.size() > size;
        List<EventLine> shown = more ? found.subList(0, size) : found;
        return new ApiEventList(
                shown.stream()
                        .<Map<?, ?>>map(line -> Json.read(line.body(), Map.class))
                        .toList(),
                ChangeCursor.EVENTS.write(
                        shown.isEmpty() ? from : shown.getLast().place()),
                more);
    }
}
