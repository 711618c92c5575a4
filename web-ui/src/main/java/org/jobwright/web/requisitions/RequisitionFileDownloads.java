package org.jobwright.web.requisitions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;

/** The files of requisitions, for those who read them. */
@Path("/requisitions/{reference}/files/{id}")
@RequestScoped
public class RequisitionFileDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private RequisitionFileService files;

    @GET
    public Response download(@PathParam("reference") String reference, @PathParam("id") String id) {
        limit.require(Limit.DOCUMENT);
        DocumentFile file = files.open(
                RequisitionReference.read(reference).orElseThrow(NotFound::new),
                Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new));
        return Attachment.of(file.content(), file.type().mediaType(), file.fileName());
    }
}
