package org.jobwright.services.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageTemplateId;

/**
 * Writes to the other side.
 *
 * @param template with which it began; null for none
 * @param seen how many messages of others the writer had on the screen; if there are more by now, they are read first. For a
 *     program all messages are of others
 */
public record SendMessage(
        @NotNull ApplicationReference application,

        @NotBlank(message = "messages.body.required") @Size(max = Message.MAX_BODY, message = "messages.body.too-long")
        String body,

        MessageTemplateId template,
        long seen) {

    /** Without a template. */
    public SendMessage(ApplicationReference application, String body, long seen) {
        this(application, body, null, seen);
    }
}
