package org.jobwright.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.moderation.reports.QuotedMessage;
import org.jobwright.services.moderation.reports.MessageReportDetails;
import org.jobwright.services.moderation.reports.ReportExportService;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.moderation.reports.ReportedPosting.Report;
import org.jobwright.web.shell.ListRequest;

/** The reports as files, with the filters of their page: a line for each report. */
@Path("/moderation")
@RequestScoped
public class ReportDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private ReportExportService reports;

    /** A report beside the posting that it is about. */
    private record Line(ReportedPosting posting, Report report) {}

    @GET
    @Path("reports.csv")
    public Response postings() {
        ReportsAddress address = ReportsAddress.read(list.accept());
        return list.<Line>file()
                .column("moderation.csv.reference", line -> line.posting().reference())
                .column("moderation.queue.posting", line -> line.posting().title())
                .column("moderation.csv.employer", line -> line.posting().organizationName())
                .column("moderation.csv.advert-status", line -> line.posting().status())
                .column("moderation.csv.reported-for", line -> line.report().reason())
                .column("moderation.csv.report", line -> line.report().text())
                .column("moderation.csv.reported-at", line -> line.report().reportedAt())
                .column("moderation.csv.status", line -> line.report().state())
                .column("moderation.queue.assignee", line -> line.report().decidedBy())
                .column("moderation.csv.decided", line -> line.report().decidedAt())
                .column("moderation.csv.reason", line -> line.report().decisionReason())
                .of(
                        reports.postings(address.decided(), address.organization()).stream()
                                .flatMap(posting -> posting.reports().stream().map(report -> new Line(posting, report)))
                                .toList(),
                        "reports.csv");
    }

    @GET
    @Path("message-reports.csv")
    public Response messages() {
        ReportsAddress address = ReportsAddress.read(list.accept());
        return list.<MessageReportDetails>file()
                .column("moderation.csv.employer", MessageReportDetails::organizationName)
                .column("moderation.queue.posting", MessageReportDetails::postingTitle)
                .column("moderation.csv.author", report -> reported(report).name())
                .column("moderation.csv.message", report -> reported(report).text())
                .column("moderation.csv.reported-for", MessageReportDetails::reason)
                .column("moderation.csv.report", MessageReportDetails::text)
                .column("moderation.csv.reported-at", MessageReportDetails::reportedAt)
                .column("moderation.csv.status", MessageReportDetails::state)
                .column("moderation.queue.assignee", MessageReportDetails::decidedBy)
                .column("moderation.csv.decided", MessageReportDetails::decidedAt)
                .column("moderation.csv.reason", MessageReportDetails::decisionReason)
                .of(reports.messages(address.decided(), address.organization()), "message-reports.csv");
    }

    private static QuotedMessage reported(MessageReportDetails report) {
        return report.quote().reported();
    }
}
