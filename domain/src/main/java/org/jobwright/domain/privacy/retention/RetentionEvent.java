package org.jobwright.domain.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to what employers keep of applications that are over. */
public sealed interface RetentionEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return switch (this) {
            case DeletionAnnounced announced ->
                new Subject("JobApplication", announced.application().value());
            case DeletionAsked asked ->
                new Subject("JobApplication", asked.application().value());
            case ApplicationQuarantined quarantined ->
                new Subject("JobApplication", quarantined.application().value());
            case ApplicationReturned returned ->
                new Subject("JobApplication", returned.application().value());
            case RetentionPolicyChanged changed ->
                new Subject("HiringOrganization", changed.organization().value());
            case LegalHoldPlaced placed ->
                new Subject("LegalHold", placed.hold().value());
            case LegalHoldReleased released ->
                new Subject("LegalHold", released.hold().value());
            case LegalHoldEnding ending ->
                new Subject("LegalHold", ending.hold().value());
            case DeletionsDue due ->
                new Subject("HiringOrganization", due.organization().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case DeletionAnnounced ignored -> "DeletionAnnounced";
            case DeletionAsked ignored -> "DeletionAsked";
            case ApplicationQuarantined ignored -> "ApplicationQuarantined";
            case ApplicationReturned ignored -> "ApplicationReturned";
            case RetentionPolicyChanged ignored -> "RetentionPolicyChanged";
            case LegalHoldPlaced ignored -> "LegalHoldPlaced";
            case LegalHoldReleased ignored -> "LegalHoldReleased";
            case LegalHoldEnding ignored -> "LegalHoldEnding";
            case DeletionsDue ignored -> "DeletionsDue";
        };
    }

    /** The candidate is told that it will be deleted, with what else of theirs is due at this employer. */
    record DeletionAnnounced(
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            LocalDate deletedOn,
            Instant at)
            implements RetentionEvent {}

    /** The candidate wants it deleted; the day is that of the deletion. */
    record DeletionAsked(JobApplicationId application, OrganizationId organization, LocalDate deletedOn, Instant at)
            implements RetentionEvent {}

    /** Nobody at the employer reads it any more. */
    record ApplicationQuarantined(JobApplicationId application, OrganizationId organization, Instant at)
            implements RetentionEvent {}

    /** It is kept for longer after all: the person applied again, or the employer chose another time. */
    record ApplicationReturned(JobApplicationId application, OrganizationId organization, Instant at)
            implements RetentionEvent {}

    /** Once a week: so many applications of an employer are about to be deleted. */
    record DeletionsDue(OrganizationId organization, int applications, Instant at) implements RetentionEvent {}

    /** An owner chose how long applications are kept. */
    record RetentionPolicyChanged(OrganizationId organization, Instant at) implements RetentionEvent {}

    /** An owner keeps something from being deleted. */
    record LegalHoldPlaced(LegalHoldId hold, OrganizationId organization, Instant at) implements RetentionEvent {}

    /** It may be deleted again. */
    record LegalHoldReleased(LegalHoldId hold, OrganizationId organization, Instant at) implements RetentionEvent {}

    /** In a month it may be deleted again, unless an owner says otherwise. */
    record LegalHoldEnding(LegalHoldId hold, OrganizationId organization, LocalDate on, Instant at)
            implements RetentionEvent {}
}
