package org.jobwright.services.moderation.reports;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.moderation.reports.ReportReason;

/**
 * Someone reports a public advert.
 *
 * @param reference of the posting
 * @param text may be empty, except for {@link ReportReason#OTHER}
 * @param address the client address, for the limit
 */
public record ReportPosting(
        @NotNull String reference,

        @NotNull(message = "moderation.report.reason.required")
        ReportReason reason,

        @NotNull String text,
        @NotNull String address) {}
