package org.jobwright.services.applications;

import java.io.Serializable;
import java.util.Set;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.applications.ToldStatus;

/**
 * Which applicants of a posting to list.
 *
 * @param words part of the name or of the line about the person; blank for all
 * @param stage one stage; null for all
 * @param told these told statuses; empty for all
 * @param overdue only those to whom an answer is overdue
 */
public record ApplicantFilter(String words, PipelineStageId stage, Set<ToldStatus> told, boolean overdue)
        implements Serializable {

    /** Everybody who applied. */
    public static final ApplicantFilter ALL = new ApplicantFilter("", null, Set.of(), false);

    /** Those whose application still runs. */
    public static final ApplicantFilter RUNNING = new ApplicantFilter("", null, ApplicationRepository.ACTIVE, false);

    /** Those whose application ended without a hire. */
    public static final ApplicantFilter CLOSED = new ApplicantFilter(
            "", null, Set.of(ToldStatus.NOT_SELECTED, ToldStatus.WITHDRAWN, ToldStatus.POSITION_CLOSED), false);

    public ApplicantFilter {
        words = words == null ? "" : words.strip();
        told = told == null ? Set.of() : Set.copyOf(told);
    }
}
