package org.jobwright.services.messages.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.bulk.BulkOutcome;

/**
 * Writes to several candidates of a posting.
 *
 * @param applications exactly the selection, one or many
 * @param body the text, with names such as {@code {{first_name}}} that stand for what is known of each
 * @param language in which days are written
 * @param template with which it began; null for none
 * @param seen {@link BulkMessagePreview#seen()} of what was previewed
 */
public record WriteToMany(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        @NotBlank(message = "messages.body.required") @Size(max = Message.MAX_BODY, message = "messages.body.too-long")
        String body,

        @NotNull Language language,
        MessageTemplateId template,
        @NotBlank String seen) {

    /** How long the messages can be taken back. */
    public static final Duration WAITS = Message.WAITS;
}
