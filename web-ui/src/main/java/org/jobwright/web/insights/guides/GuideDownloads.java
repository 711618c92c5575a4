package org.jobwright.web.insights.guides;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;

/** The latest version of a guide as a file, for administrators. */
@Path("/roles/{slug}/guide.json")
@RequestScoped
public class GuideDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private RoleGuideEditorQueries guides;

    @GET
    public Response download(@PathParam("slug") String slug) {
        limit.require(Limit.EXPORT_GUIDE);
        byte[] json = guides.export(slug).getBytes(StandardCharsets.UTF_8);
        return Attachment.of(json, MediaType.APPLICATION_JSON, slug + ".json");
    }
}
