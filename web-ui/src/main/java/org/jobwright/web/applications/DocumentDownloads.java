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
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;

/**
 * A stranger's file, for its owner or an employer that received it: always downloaded, never displayed by the browser.
 */
@Path("/documents")
@RequestScoped
public class DocumentDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private DocumentQueries documents;

    @GET
    @Path("{id}")
    public Response download(@PathParam("id") String id) {
        limit.require(Limit.DOCUMENT);
        DocumentFile file = documents.open(Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new));
        return Attachment.of(file.content(), file.type().mediaType(), file.fileName());
    }
}
