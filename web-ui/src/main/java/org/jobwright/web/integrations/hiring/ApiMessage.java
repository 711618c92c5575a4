package org.jobwright.web.integrations.hiring;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.services.integrations.messages.ProgramMessage;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;

/**
 * A message between an applicant and the calling program's organization; described in {@code openapi.json}.
 *
 * @param author the name of the person or the program that wrote it
 * @param text empty once it was taken back
 * @param deliverAt until when it can be taken back in the workspace
 * @param unconfirmed it came by mail, and the mail server could not confirm its sender
 * @param readAt when a person of the other side first opened it
 */
record ApiMessage(
        String id,
        MessageSide side,
        String author,
        String text,
        List<File> files,
        boolean unconfirmed,
        MessageState state,
        Instant writtenAt,
        Instant deliverAt,
        Instant deliveredAt,
        Instant readAt) {

    /** A file that was sent with it; people open it in the workspace. */
    record File(String id, String fileName, long size) {

        private static File of(MessageFile file) {
            return new File(file.id().toString(), file.name(), file.size());
        }
    }

    static ApiMessage of(ProgramMessage message) {
        MessageLine line = message.line();
        return new ApiMessage(
                line.id().toString(),
                line.side(),
                line.name(),
                line.body(),
                line.files().stream().map(File::of).toList(),
                line.unconfirmed(),
                line.state(),
                line.createdAt(),
                line.deliverAt(),
                line.deliveredAt(),
                line.readAt());
    }
}
