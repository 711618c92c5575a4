package org.jobwright.web.integrations.hiring;

import java.util.List;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.messages.ProgramMessage;
import org.jobwright.web.integrations.api.ChangeCursor;
import org.jobwright.web.integrations.api.Precondition;

/**
 * A part of the messages of a conversation in the order of their changes.
 *
 * @param cursor from where to go on, also when there is no more for now
 * @param more whether the next part can be read at once
 * @param etag to be sent back as {@code If-Match} with a message
 */
record ApiMessageList(List<ApiMessage> items, String cursor, boolean more, String etag) {

    static ApiMessageList of(ChangePlace from, List<ProgramMessage> found, int size, long count) {
        boolean more = found.size() > size;
        List<ProgramMessage> shown = more ? found.subList(0, size) : found;
        return new ApiMessageList(
                shown.stream().map(ApiMessage::of).toList(),
                ChangeCursor.MESSAGES.write(
                        shown.isEmpty() ? from : shown.getLast().place()),
                more,
                Precondition.tag(count));
    }
}
