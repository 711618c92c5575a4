package org.jobwright.web.candidates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;

/** The resume of the caller, as a JSON Resume file. */
@Path("/profile/resume.json")
@RequestScoped
public class ResumeDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private ProfileQueries profiles;

    @GET
    public Response download() {
        limit.require(Limit.EXPORT_RESUME);
        byte[] json = profiles.exportResume().getBytes(StandardCharsets.UTF_8);
        return Attachment.of(json, MediaType.APPLICATION_JSON, "resume.json");
    }
}
