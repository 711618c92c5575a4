package org.jobwright.domain.applications.decisions;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Status;

/**
 * The status of an application for the person who sent it: what they know, not what the employer thinks. Everything
 * that the candidate sees, gets by e-mail and can do depends on it alone.
 */
public enum CandidateStatus implements Status<CandidateStatus> {
    SUBMITTED,
    VIEWED,
    IN_REVIEW,
    INTERVIEW,
    OFFER,
    HIRED,
    NOT_SELECTED,
    WITHDRAWN,
    POSITION_CLOSED,
    /** The candidate declined the offer, or backed out after accepting it. */
    DECLINED;

    /** Statuses that end without a hire: boards leave them out. */
    public static final Set<CandidateStatus> ENDED_WITHOUT_HIRE =
            Set.of(NOT_SELECTED, WITHDRAWN, POSITION_CLOSED, DECLINED);

    private static final Set<CandidateStatus> ACTIVE = EnumSet.of(SUBMITTED, VIEWED, IN_REVIEW, INTERVIEW, OFFER);

    /** Still waiting for the employer or the candidate. */
    public boolean isActive() {
        return ACTIVE.contains(this);
    }

    /** The step that an employer takes next: an interview, an offer, a hire. */
    public Optional<CandidateStatus> nextStep() {
        return Stream.of(INTERVIEW, OFFER, HIRED).filter(this::canBecome).findFirst();
    }

    /** Whether it counts as the promised answer: a yes, a no or an invitation, not just that someone is reading. */
    public boolean isAnswer() {
        return switch (this) {
            case INTERVIEW, OFFER, HIRED, NOT_SELECTED, POSITION_CLOSED -> true;
            case SUBMITTED, VIEWED, IN_REVIEW, WITHDRAWN, DECLINED -> false;
        };
    }

    /** There is no answer yet, so a new version can still replace what was sent. */
    public boolean isReplaceable() {
        return isActive() && !isAnswer();
    }

    /**
     * Steps go forward and may be skipped, but nobody is hired without an offer; every end can be reached from
     * everywhere. Whom the employer turned away, it may take up again.
     */
    @Override
    public Set<CandidateStatus> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(VIEWED, IN_REVIEW, INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED);
            case VIEWED -> EnumSet.of(IN_REVIEW, INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED);
            case IN_REVIEW -> EnumSet.of(INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED);
            case INTERVIEW -> EnumSet.of(OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED);
            case OFFER -> EnumSet.of(HIRED, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED, DECLINED);
            case NOT_SELECTED, POSITION_CLOSED -> EnumSet.of(IN_REVIEW);
            case HIRED, WITHDRAWN, DECLINED -> Set.of();
        };
    }
}
