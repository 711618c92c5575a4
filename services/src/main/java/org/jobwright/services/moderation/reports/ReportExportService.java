package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.ListExports;

/** Reports as files: of adverts, and of messages. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ReportExportService {

    @Inject
    private ReportQueries postings;

    @Inject
    private MessageReportQueries messages;

    @Inject
    private ListExports exports;

    /** All reported postings, each with its latest reports, as on the page. */
    public List<ReportedPosting> postings(boolean decided, OrganizationId employer) {
        return exports.all(ExportedList.REPORTED_POSTINGS, page -> postings.reported(decided, employer, page));
    }

    /** All reports of messages, as on the page. */
    public List<MessageReportDetails> messages(boolean decided, OrganizationId employer) {
        return exports.all(ExportedList.REPORTED_MESSAGES, page -> messages.reported(decided, employer, page));
    }
}
