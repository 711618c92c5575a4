package org.jobwright.services.moderation.reports;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.talent.contact.ContactRequestId;

/**
 * A person reports what an employer wrote when it asked to get in touch.
 *
 * @param text may be empty, except for {@link MessageReportReason#OTHER}
 */
public record ReportContact(
        @NotNull ContactRequestId request,

        @NotNull(message = "moderation.report.reason.required")
        MessageReportReason reason,

        @NotNull String text) {}
