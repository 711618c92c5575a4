package org.jobwright.services.moderation.reports;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.moderation.reports.MessageReportReason;

/**
 * A person reports a message of the other side.
 *
 * @param application what the conversation is about
 * @param text may be empty, except for {@link MessageReportReason#OTHER}
 */
public record ReportMessage(
        @NotNull ApplicationReference application,
        @NotNull MessageId message,

        @NotNull(message = "moderation.report.reason.required")
        MessageReportReason reason,

        @NotNull String text) {}
