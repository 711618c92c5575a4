package org.jobwright.domain.papers;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a document that an employer asked for. */
public sealed interface PaperEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return switch (this) {
            case DocumentAsked asked ->
                new Subject("DocumentRequest", asked.request().value());
            case DocumentSent sent ->
                new Subject("DocumentRequest", sent.request().value());
            case DocumentAccepted accepted ->
                new Subject("DocumentRequest", accepted.request().value());
            case DocumentReturned returned ->
                new Subject("DocumentRequest", returned.request().value());
            case DocumentRequestCancelled cancelled ->
                new Subject("DocumentRequest", cancelled.request().value());
            case DocumentReminded reminded ->
                new Subject("DocumentRequest", reminded.request().value());
            case ReferencesAsked asked ->
                new Subject("JobApplication", asked.application().value());
            case RefereeAsked asked -> new Subject("Referee", asked.referee().value());
            case RefereeAnswered answered ->
                new Subject("Referee", answered.referee().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case DocumentAsked ignored -> "DocumentAsked";
            case DocumentSent ignored -> "DocumentSent";
            case DocumentAccepted ignored -> "DocumentAccepted";
            case DocumentReturned ignored -> "DocumentReturned";
            case DocumentRequestCancelled ignored -> "DocumentRequestCancelled";
            case DocumentReminded ignored -> "DocumentReminded";
            case ReferencesAsked ignored -> "ReferencesAsked";
            case RefereeAsked ignored -> "RefereeAsked";
            case RefereeAnswered ignored -> "RefereeAnswered";
        };
    }

    /**
     * The employer asks the candidate for it.
     *
     * @param together with how many it is asked for at once, as one mail is about all of them; 0 unless it is the first
     */
    record DocumentAsked(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            int together,
            Instant at)
            implements PaperEvent {}

    /** The candidate sent files. */
    record DocumentSent(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer has what it needs. */
    record DocumentAccepted(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer needs another file. */
    record DocumentReturned(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer does not need it any more, or the application ended. */
    record DocumentRequestCancelled(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /**
     * The candidate has not sent it for some days, and is reminded.
     *
     * @param together with how many they are reminded of at once; 0 unless it is the first
     */
    record DocumentReminded(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            int together,
            Instant at)
            implements PaperEvent {}

    /** The employer asks the candidate to name referees. */
    record ReferencesAsked(JobApplicationId application, OrganizationId organization, AccountId candidate, Instant at)
            implements PaperEvent {}

    /**
     * A referee gets a link.
     *
     * @param again it is a reminder
     */
    record RefereeAsked(
            RefereeId referee,
            JobApplicationId application,
            OrganizationId organization,
            Secret secret,
            boolean again,
            Instant at)
            implements PaperEvent {}

    /** A referee wrote, declined, or is not asked any more. */
    record RefereeAnswered(
            RefereeId referee,
            JobApplicationId application,
            OrganizationId organization,
            RefereeState answer,
            Instant at)
            implements PaperEvent {}
}
