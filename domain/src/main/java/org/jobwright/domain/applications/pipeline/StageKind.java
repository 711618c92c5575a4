package org.jobwright.domain.applications.pipeline;

import java.util.Optional;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.BlindUntil;

/** The purpose of a pipeline stage, whatever the employer calls it. */
public enum StageKind {
    NEW,
    SCREENING,
    INTERVIEW,
    OFFER,
    HIRED;

    /** Whether the employer knows who the applicants are in this stage. */
    public boolean isAfter(BlindUntil blind) {
        return switch (blind) {
            case NONE -> true;
            case SCREENING -> compareTo(SCREENING) > 0;
            case INTERVIEW -> compareTo(INTERVIEW) > 0;
        };
    }

    /** The stage that goes with a candidate status; empty if none does. */
    public static Optional<StageKind> of(CandidateStatus candidateStatus) {
        return switch (candidateStatus) {
            case INTERVIEW -> Optional.of(INTERVIEW);
            case OFFER -> Optional.of(OFFER);
            case HIRED -> Optional.of(HIRED);
            case SUBMITTED, VIEWED, IN_REVIEW, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED, DECLINED -> Optional.empty();
        };
    }
}
