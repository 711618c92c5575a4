package org.jobwright.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.candidates.DocumentFile;
import org.jobwright.web.shared.Attachment;


/** A stranger's file, for its owner or an employer that received it: always saved, never shown by the browser. */
@Path("/documents")
@RequestScoped
public class DocumentDownloads {

    @Inject
    private DocumentQueries documents;

    @GET
    @Path("{id}")
    public Response download(@PathParam("id") String id) {
        DocumentFile file = documents.open(Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new));
        return Attachment.of(file.content(), file.type().mediaType(), file.fileName());

        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
