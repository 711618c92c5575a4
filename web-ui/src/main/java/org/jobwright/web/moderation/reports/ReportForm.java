package org.jobwright.web.moderation.reports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page to report an advert, with the input.
 *
 * @param reason the name of the chosen reason; empty at first
 * @param answer whom to tell what came of it, as typed
 * @param ticket see {@code shared/form/guard.jte}
 */
public record ReportForm(
        PostingContent posting,
        String reason,
        String text,
        ReportPosting.Answer answer,
        String ticket,
        FieldErrors errors) {

    public String title() {
        return posting.advert().title();
    }

    public String jobAddress() {
        return Addresses.job(posting.reference(), title());
    }

    public String address() {
        return Addresses.report(posting.reference(), title());
    }

    /** The chosen reason; empty if invalid. */
    Optional<ReportReason> chosen() {
        return Arrays.stream(ReportReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }

    ReportForm corrected(String nextTicket, FieldErrors problems) {
        return new ReportForm(posting, reason, text, answer, nextTicket, problems);
    }

    public static Map<String, String> reasons(SiteRequest visit) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ReportReason reason : ReportReason.values()) {
            options.put(reason.name(), visit.text(reason));
        }
        return options;
    }
}
