package org.jobwright.services.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.Message;

/**
 * Writes to the other side.
 *
 * @param seen how many messages of others the writer had on the screen; if there are more by now, they are read first
 */
public record SendMessage(
        @NotNull ApplicationReference application,

        @NotBlank(message = "messages.body.required") @Size(max = Message.MAX_BODY, message = "messages.body.too-long")
        String body,

        long seen) {}
