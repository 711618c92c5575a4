package org.jobwright.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A stranger's file, for its owner or an employer that received it: always downloaded, never displayed by the browser.
 * What the browser displays are pictures that we drew of its pages.
 */
@Path("/documents")
@RequestScoped
public class DocumentDownloads {

    private static final byte PNG = (byte) 0x89;

    @Inject
    private DownloadLimit limit;

    @Inject
    private LocalRateLimit pageLimit;

    @Inject
    private DocumentQueries documents;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("{id}")
    public Response download(@PathParam("id") String id) {
        limit.require(Limit.DOCUMENT);
        DocumentFile file = documents.open(read(id));
        return Attachment.of(file.content(), file.type().mediaType(), file.fileName());
    }

    /** Not kept by the browser: after a withdrawal it is gone. */
    @GET
    @Path("{id}/pages/{page: [0-9]{1,3}}")
    public Response page(@PathParam("id") String id, @PathParam("page") int page) {
        visit.person().ifPresent(person -> pageLimit.require(Limit.CV_PAGE, person.account()));
        byte[] picture = documents.picture(read(id), page).orElseThrow(NotFound::new);
        return Response.ok(picture, picture[0] == PNG ? "image/png" : "image/jpeg")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Content-Disposition", "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static DocumentId read(String id) {
        return Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new);
    }
}
