package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.access.OwnApplication;
import org.jobwright.services.applications.lists.OftenMissed;
import org.jobwright.services.applications.lists.PostingApplicationCounts;

/**
 * A posting's applications at a glance, before anyone is listed.
 *
 * @param rights what the caller may do with them
 * @param stages the stages of the board, in order
 * @param own what the caller is told instead of their own application; null if they have none
 * @param missed the must-have that more than half of those asked miss; null if there is none, or with fewer than five
 */
public record PipelineOverview(
        HiringRights rights,
        List<StageOption> stages,
        PostingApplicationCounts counts,
        OwnApplication own,
        OftenMissed missed)
        implements Serializable {

    public PipelineOverview {
        stages = List.copyOf(stages);
    }

    /** What the caller is told instead of their own application; empty if they have none. */
    public Optional<OwnApplication> ownApplication() {
        return Optional.ofNullable(own);
    }

    /** The must-have that more than half of those asked miss; empty if there is none, or with fewer than five. */
    public Optional<OftenMissed> oftenMissed() {
        return Optional.ofNullable(missed);
    }
}
