package org.jobwright.web.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pdf.PdfWriter;

/** The letter of an offer for its employer, as it was sent. */
@Path("/offers/letters/{application: A-[A-Z0-9]+}-{version: [0-9]{1,4}}.pdf")
@RequestScoped
public class OfferDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private OfferQueries offers;

    @GET
    public Response download(@PathParam("application") String application, @PathParam("version") int version) {
        limit.requireHere(Limit.DOCUMENT);
        byte[] letter = offers.letter(ApplicationReference.read(application).orElseThrow(NotFound::new), version);
        return Attachment.of(letter, PdfWriter.MEDIA_TYPE, application + "-" + version + ".pdf");
    }
}
