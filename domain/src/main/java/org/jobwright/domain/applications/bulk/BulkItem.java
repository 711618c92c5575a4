package org.jobwright.domain.applications.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * What became of one application of a selection.
 *
 * @param from the stage before; null if it was refused, or if stages do not matter
 * @param to the stage after, which may be the same; null like {@code from}
 * @param refusal the code of why it was left unchanged; null if it was done
 * @param undone whether it was undone
 */
public record BulkItem(
        JobApplicationId application, PipelineStageId from, PipelineStageId to, String refusal, boolean undone)
        implements Serializable {

    public static BulkItem done(JobApplicationId application, PipelineStageId from, PipelineStageId to) {
        return new BulkItem(application, from, to, null, false);
    }

    /** It was done, whatever its stage. */
    public static BulkItem done(JobApplicationId application) {
        return done(application, null, null);
    }

    public static BulkItem refused(JobApplicationId application, String code) {
        return new BulkItem(application, null, null, code, false);
    }

    /** It was done, and not undone. */
    @JsonIgnore
    public boolean isStanding() {
        return refusal == null && !undone;
    }

    @JsonIgnore
    public boolean isMove() {
        return refusal == null && from != null && !from.equals(to);
    }

    BulkItem undo() {
        return new BulkItem(application, from, to, null, true);
    }
}
