package org.jobwright.services.applications.stages;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * The stages of a posting, to be changed.
 *
 * @param seenVersion to be returned with every change
 * @param stages those on the board, from left to right
 * @param archived those that left it, latest first
 */
public record EditableStages(
        JobPostingId posting,
        OrganizationId organization,
        String reference,
        String title,
        Long seenVersion,
        List<EditableStage> stages,
        List<ArchivedStage> archived)
        implements Serializable {

    public EditableStages {
        stages = List.copyOf(stages);
        archived = List.copyOf(archived);
    }

    /** The stages without the people in them. */
    public List<PlannedStage> plan() {
        return stages.stream().map(EditableStage::plan).toList();
    }

    /**
     * One stage on the board.
     *
     * @param people how many are in it
     */
    public record EditableStage(PipelineStageId id, PlannedStage plan, long people) implements Serializable {}

    /** A stage that left the board. */
    public record ArchivedStage(PipelineStageId id, PlannedStage plan, Instant at) implements Serializable {}
}
