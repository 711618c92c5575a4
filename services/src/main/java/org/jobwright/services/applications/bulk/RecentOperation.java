package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * What a colleague did with applications of a posting.
 *
 * @param actor the name of who did it
 * @param outcome of the decisions, proposed or told; null if they differ, and for any other kind
 * @param stage where the first of them went; null if stages do not matter
 * @param object the name of the interviewer whom they were assigned to, or of the tag they got; null for any other kind
 * @param person the name of the only one it changed, empty if they withdrew; null if there are several, and for a file
 * @param standing how many it changed that were not undone; for a file how many it has
 */
public record RecentOperation(
        BulkOperationId id,
        BulkKind kind,
        String actor,
        CandidateStatus outcome,
        PipelineStageId stage,
        String object,
        String person,
        int standing,
        Instant at)
        implements Serializable {}
