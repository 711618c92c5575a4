package org.jobwright.web.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.messages.copies.ConversationExportService;
import org.jobwright.services.messages.copies.ConversationRecord;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Formats;

/** A conversation as a PDF file, for each side as it reads it. */
@Path("/messages/{reference}.pdf")
@RequestScoped
public class ConversationDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private ConversationExportService conversations;

    @Inject
    private SiteRequest visit;

    /**
     * The file.
     *
     * @param zone the time zone of the reader's browser
     */
    @GET
    public Response download(
            @PathParam("reference") String reference, @QueryParam("zone") @DefaultValue("") String zone) {
        limit.requireHere(Limit.EXPORT_CONVERSATION);
        ConversationRecord conversation =
                conversations.export(ApplicationReference.read(reference).orElseThrow(NotFound::new));
        Formats formats = ZoneId.getAvailableZoneIds().contains(zone)
                ? Formats.of(visit.language(), ZoneId.of(zone))
                : visit.formats();
        byte[] file =
                PdfWriter.write("messages/conversation.jte", ConversationPdf.of(conversation, visit.texts(), formats));
        return Attachment.of(file, PdfWriter.MEDIA_TYPE, reference + "-messages.pdf");
    }
}
