package org.jobwright.services.moderation.reports;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.shared.Language;

/**
 * Someone reports a public advert.
 *
 * @param reference of the posting
 * @param text may be empty, except for {@link ReportReason#OTHER}
 * @param answer whom to tell what came of it
 * @param address the client address, for the limit
 */
public record ReportPosting(
        @NotNull String reference,

        @NotNull(message = "moderation.report.reason.required")
        ReportReason reason,

        @NotNull String text,
        @NotNull Answer answer,
        @NotNull String address) {

    /** Without a name. */
    public ReportPosting(String reference, ReportReason reason, String text, String address) {
        this(reference, reason, text, Answer.NONE, address);
    }

    /**
     * Whom to tell what came of it, as typed.
     *
     * @param email empty if the person wants no answer; then the name must be empty, too
     * @param goodFaith whether they say that they believe what they report
     * @param language in which they read
     */
    public record Answer(String name, String email, boolean goodFaith, Language language) {

        public static final Answer NONE = new Answer("", "", false, Language.EN);
    }
}
