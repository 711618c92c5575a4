package org.jobwright.web.applications.bulk;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.organizations.PublicOrganization;

/**
 * The posting whose applicants a page handles.
 *
 * @param reference as in its address
 * @param organization whose posting it is
 * @param stages in their order
 * @param rights what the reader may do with its applicants
 */
public record HandledPosting(
        JobPostingId id,
        String reference,
        PublicOrganization organization,
        List<StageOption> stages,
        HiringRights rights)
        implements Serializable {

    public HandledPosting {
        stages = List.copyOf(stages);
    }
}
