package org.jobwright.domain.applications.closing;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened on the way to the end of a posting. */
public sealed interface CloseOutEvent extends DomainEvent {

    JobPostingId posting();

    @Override
    default Subject subject() {
        return new Subject("JobPosting", posting().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case CloseOutStarted ignored -> "CloseOutStarted";
            case CloseOutTakenOver ignored -> "CloseOutTakenOver";
            case CloseOutConfirmed ignored -> "CloseOutConfirmed";
            case CloseOutUndone ignored -> "CloseOutUndone";
            case CloseOutLeft ignored -> "CloseOutLeft";
            case CloseOutDue ignored -> "CloseOutDue";
        };
    }

    /** A member began to answer the people left in a posting; it takes no new applications meanwhile. */
    record CloseOutStarted(JobPostingId posting, OrganizationId organization, Instant at) implements CloseOutEvent {}

    /** Another member goes on with it. */
    record CloseOutTakenOver(JobPostingId posting, OrganizationId organization, Instant at) implements CloseOutEvent {}

    /** Everyone left in a posting gets an answer, and the posting ended. */
    record CloseOutConfirmed(JobPostingId posting, OrganizationId organization, Instant at) implements CloseOutEvent {}

    /** It was taken back as a whole before anyone was told. */
    record CloseOutUndone(JobPostingId posting, OrganizationId organization, Instant at) implements CloseOutEvent {}

    /** It was given up; the posting goes on. */
    record CloseOutLeft(JobPostingId posting, OrganizationId organization, Instant at) implements CloseOutEvent {}

    /**
     * People have no answer in a posting that takes no more applications.
     *
     * @param waiting how many
     * @param since when it stopped taking applications
     * @param again they were waiting at the first reminder already
     */
    record CloseOutDue(
            JobPostingId posting, OrganizationId organization, long waiting, Instant since, boolean again, Instant at)
            implements CloseOutEvent {}
}
