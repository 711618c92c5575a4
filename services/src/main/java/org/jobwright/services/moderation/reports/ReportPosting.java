package org.jobwright.services.moderation.reports;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.moderation.reports.ReportReason;

/**
 * Somebody finds something wrong with a public advert.
 *
 * @param reference of the posting
 * @param text may be empty, except for {@link ReportReason#OTHER}
 * @param address from where, for the limit
 */
public record ReportPosting(
        @NotNull String reference,

        @NotNull(message = "moderation.report.reason.required")
        ReportReason reason,

        @NotNull String text,
        @NotNull String address) {}
