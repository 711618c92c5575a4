package org.jobwright.web.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.messages.copies.InboxExportService;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The inbox as a file, with the filters of its page. */
@Path("/messages.csv")
@RequestScoped
public class InboxDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private InboxExportService inbox;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        InboxAddress address = InboxAddress.read(null, list.accept());
        return list.<InboxLine>file()
                .column("messages.inbox.csv.with", InboxLine::with)
                .column("messages.inbox.posting", InboxLine::postingTitle)
                .column("messages.inbox.csv.application", line -> line.application()
                        .value())
                .column("messages.inbox.csv.last", InboxLine::last)
                .column("messages.inbox.csv.by", this::author)
                .day("messages.inbox.csv.on", InboxLine::lastAt)
                .column("messages.inbox.csv.unread", InboxLine::unread)
                .of(inbox.export(address.filter()), "inbox.csv");
    }

    private String author(InboxLine line) {
        if (line.lastBy() != line.side()) {
            return line.with();
        }
        return line.author().isEmpty() ? visit.text("messages.inbox.csv.you") : line.author();
    }
}
