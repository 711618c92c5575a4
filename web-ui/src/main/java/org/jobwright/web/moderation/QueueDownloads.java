package org.jobwright.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.QueueExportService;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The review queue as a file, with the filters of its page. */
@Path("/moderation/queue.csv")
@RequestScoped
public class QueueDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private QueueExportService queue;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        return list.<QueueItem>file()
                .column("moderation.csv.reference", QueueItem::reference)
                .column("moderation.queue.posting", QueueItem::title)
                .column("moderation.csv.employer", QueueItem::organizationName)
                .column("moderation.csv.employer-status", QueueItem::employerStatus)
                .column("moderation.csv.pay", item -> visit.formats().pay(item.pay()))
                .column("moderation.queue.found", this::found)
                .column("moderation.csv.submission", QueueItem::submission)
                .column("moderation.csv.due", QueueDownloads::due)
                .column("moderation.queue.assignee", QueueItem::assigneeName)
                .column("moderation.csv.status", item -> item.decision() == null ? item.state() : item.decision())
                .column("moderation.csv.decided", QueueItem::decidedAt)
                .column("moderation.csv.reason", QueueItem::message)
                .of(queue.export(QueueAddress.read(list.accept())), "review-queue.csv");
    }

    private String found(QueueItem item) {
        FindingLabels words = new FindingLabels(visit.texts());
        return item.openFindings().stream()
                .map(CaseFinding::found)
                .map(words::chip)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Instant due(QueueItem item) {
        if (item.isToBeReviewed()) {
            return item.reviewDeadline().at();
        }
        return item.state() == ModerationCaseState.DECIDED
                ? null
                : item.deadline().at();
    }
}
