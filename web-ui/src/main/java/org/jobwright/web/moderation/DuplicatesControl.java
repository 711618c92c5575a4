package org.jobwright.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.services.moderation.FingerprintService;

/** The launcher's command for the fingerprints of adverts, a batch a call. The service only accepts the system. */
@Path("/control/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DuplicatesControl {

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    @Inject
    private FingerprintService fingerprints;

    /** Makes the next fingerprints again. */
    @POST
    public Batch renew(@QueryParam("after") @DefaultValue(BEFORE_ALL) UUID after) {
        return new Batch(fingerprints.renew(new JobPostingId(after)).map(JobPostingId::value));
    }

    /** Compares the next open cases with them. */
    @POST
    @Path("compare")
    public Batch compare(@QueryParam("after") @DefaultValue(BEFORE_ALL) UUID after) {
        return new Batch(fingerprints.compareOpen(new ModerationCaseId(after)).map(ModerationCaseId::value));
    }

    /**
     * What was done.
     *
     * @param last after which to go on; empty at the end
     */
    public record Batch(String last) {
        Batch(Optional<UUID> last) {
            this(last.map(UUID::toString).orElse(""));
        }
    }
}
