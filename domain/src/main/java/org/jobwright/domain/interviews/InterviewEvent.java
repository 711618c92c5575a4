package org.jobwright.domain.interviews;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an interview. */
public sealed interface InterviewEvent extends DomainEvent {

    InterviewId interview();

    JobApplicationId application();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("Interview", interview().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case InterviewPlanned ignored -> "InterviewPlanned";
            case InterviewRevised ignored -> "InterviewRevised";
            case InterviewChangeTakenBack ignored -> "InterviewChangeTakenBack";
            case InterviewAnnounced ignored -> "InterviewAnnounced";
            case InterviewCancelled ignored -> "InterviewCancelled";
            case InterviewAnswered ignored -> "InterviewAnswered";
            case CandidateResponded ignored -> "CandidateResponded";
            case InterviewTimesOffered ignored -> "InterviewTimesOffered";
            case InterviewTimeChosen ignored -> "InterviewTimeChosen";
            case OtherTimeAsked ignored -> "OtherTimeAsked";
            case InterviewAttended ignored -> "InterviewAttended";
            case InterviewReminded ignored -> "InterviewReminded";
            case InterviewHandedOver ignored -> "InterviewHandedOver";
        };
    }

    /** The employer planned it; the candidate does not know yet. */
    record InterviewPlanned(
            InterviewId interview, JobApplicationId application, OrganizationId organization, Instant at)
            implements InterviewEvent {}

    /** The employer changed it, or is about to cancel it; nobody was told yet. */
    record InterviewRevised(
            InterviewId interview, JobApplicationId application, OrganizationId organization, Instant at)
            implements InterviewEvent {}

    /** A change was taken back before anybody was told. */
    record InterviewChangeTakenBack(
            InterviewId interview, JobApplicationId application, OrganizationId organization, Instant at)
            implements InterviewEvent {}

    /**
     * Candidate and panel are told.
     *
     * @param former what they were told before; null the first time
     * @param day the interviews of the same day that the candidate is told of for the first time with this one, the
     *     earliest first; empty if there is no other
     */
    record InterviewAnnounced(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Announcement former,
            Announcement told,
            List<InterviewId> day,
            Instant at)
            implements InterviewEvent {

        public InterviewAnnounced {
            day = day == null ? List.of() : List.copyOf(day);
        }

        /** The same, told with others of its day. */
        public InterviewAnnounced on(List<InterviewId> sessions) {
            return new InterviewAnnounced(interview, application, organization, candidate, former, told, sessions, at);
        }

        /** Whether the candidate reads of it in the mail about an earlier interview of its day. */
        public boolean isToldWithAnother() {
            return !day.isEmpty() && !day.getFirst().equals(interview);
        }
    }

    /**
     * The candidate is told, or reminded, of times to choose from.
     *
     * @param secret of the link in the mail
     */
    record InterviewTimesOffered(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            SlotSetId set,
            Secret secret,
            Instant at)
            implements InterviewEvent {}

    /**
     * The candidate chose one of the times that they were offered.
     *
     * @param moved they had chosen another one before
     */
    record InterviewTimeChosen(
            InterviewId interview, JobApplicationId application, OrganizationId organization, boolean moved, Instant at)
            implements InterviewEvent {}

    /**
     * It does not take place.
     *
     * @param told what was told about it; null if nobody knew of it
     */
    record InterviewCancelled(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Announcement told,
            CancelCause cause,
            Instant at)
            implements InterviewEvent {}

    /** A panel member said whether they come. */
    record InterviewAnswered(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId account,
            PanelResponse response,
            Instant at)
            implements InterviewEvent {}

    /**
     * The candidate's calendar said whether they come.
     *
     * @param declined for the first time at this time
     */
    record CandidateResponded(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            boolean declined,
            Instant at)
            implements InterviewEvent {}

    /** The candidate asked for another time. */
    record OtherTimeAsked(InterviewId interview, JobApplicationId application, OrganizationId organization, Instant at)
            implements InterviewEvent {}

    /** A member recorded what came of it. */
    record InterviewAttended(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            InterviewState state,
            Instant at)
            implements InterviewEvent {}

    /**
     * Somebody is reminded of it.
     *
     * @param day the interviews of that day of which the candidate is reminded at once, this one first; empty if there is
     *     no other
     */
    record InterviewReminded(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            ReminderKind kind,
            List<InterviewId> day,
            Instant at)
            implements InterviewEvent {

        public InterviewReminded {
            day = day == null ? List.of() : List.copyOf(day);
        }
    }

    /**
     * Another member answers for it, because its organizer left.
     *
     * @param account the successor
     */
    record InterviewHandedOver(
            InterviewId interview,
            JobApplicationId application,
            OrganizationId organization,
            AccountId account,
            Instant at)
            implements InterviewEvent {}
}
