package org.jobwright.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailSummary;
import org.jobwright.web.shell.ListRequest;

/** The list of outgoing mail as a file, for administrators. */
@Path("/admin/mail.csv")
@RequestScoped
public class MailDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OutgoingMailService mails;

    @GET
    public Response download() {
        return list.<OutgoingMailSummary>file()
                .column("notifications.outgoing.kind", MailView::subject)
                .column("notifications.outgoing.recipient", mail -> mail.recipient()
                        .value())
                .column("notifications.outgoing.state", OutgoingMailSummary::state)
                .column("notifications.outgoing.at", OutgoingMailSummary::occurredAt)
                .column("notifications.outgoing.csv.sent", OutgoingMailSummary::sentAt)
                .column("notifications.outgoing.csv.error", OutgoingMailSummary::lastError)
                .of(mails.export(MailsAddress.shown(list.accept())), "outgoing-mail.csv");
    }
}
