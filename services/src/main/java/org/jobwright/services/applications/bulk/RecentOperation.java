package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * What a colleague did with applications of a posting.
 *
 * @param actor the name of who did it
 * @param outcome of the proposed decisions; null for a move
 * @param stage where a move went; null for decisions
 * @param standing how many it changed that were not undone
 */
public record RecentOperation(
        BulkOperationId id, String actor, CandidateStatus outcome, PipelineStageId stage, int standing, Instant at)
        implements Serializable {}
