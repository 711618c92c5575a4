package org.jobwright.services.messages;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.messages.ReplyToken;
import org.jobwright.services.candidates.documents.UploadedFile;

/**
 * A mail from the mailbox for replies.
 *
 * @param id its Message-ID, or something else that is its own
 * @param from the address of its sender
 * @param token from the address that it was sent to; empty if there is none
 * @param automatic whether a program wrote it: it is never answered
 * @param unconfirmed whether the operator's mail server says that it is not from the domain of its sender
 * @param text the part as plain text; may be blank
 * @param html the part as HTML; may be blank
 */
public record ReceivedMail(
        String id,
        String from,
        Optional<ReplyToken> token,
        boolean automatic,
        boolean unconfirmed,
        String text,
        String html,
        List<UploadedFile> files) {

    public ReceivedMail {
        files = List.copyOf(files);
    }
}
