package org.jobwright.domain.applications.pipeline;

import java.util.Optional;
import org.jobwright.domain.applications.decisions.ToldStatus;

/** What a stage of a pipeline is for, whatever the employer calls it. */
public enum StageKind {
    NEW,
    SCREENING,
    INTERVIEW,
    OFFER,
    HIRED;

    /** Where people are put who are told this; empty when it says nothing about a stage. */
    public static Optional<StageKind> of(ToldStatus told) {
        return switch (told) {
            case INTERVIEW -> Optional.of(INTERVIEW);
            case OFFER -> Optional.of(OFFER);
            case HIRED -> Optional.of(HIRED);
            case SUBMITTED, VIEWED, IN_REVIEW, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED -> Optional.empty();
        };
    }
}
