package org.jobwright.domain.privacy;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** Something that happened on the way to the erasure of a person. */
public sealed interface ErasureEvent extends DomainEvent {

    @Override
    default Subject subject() {
        return switch (this) {
            case ErasureAsked asked -> new Subject("Account", asked.account().value());
            case AbsenceAnnounced announced ->
                new Subject("Account", announced.account().value());
            case AbsenceReminded reminded ->
                new Subject("Account", reminded.account().value());
            case ErasureCancelled cancelled ->
                new Subject("Account", cancelled.account().value());
            case AccountErased erased -> new Subject("Account", erased.account().value());
            case PartlyErased erased -> new Subject("Account", erased.account().value());
            case ApplicationErased erased ->
                new Subject("JobApplication", erased.application().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case ErasureAsked ignored -> "ErasureAsked";
            case AbsenceAnnounced ignored -> "AbsenceAnnounced";
            case AbsenceReminded ignored -> "AbsenceReminded";
            case ErasureCancelled ignored -> "ErasureCancelled";
            case AccountErased ignored -> "AccountErased";
            case PartlyErased ignored -> "PartlyErased";
            case ApplicationErased ignored -> "ApplicationErased";
        };
    }

    /** A person wants their account erased. */
    record ErasureAsked(AccountId account, Instant eraseAt, Instant at) implements ErasureEvent {}

    /** A person has not signed in for long, and is told when their account will be erased. */
    record AbsenceAnnounced(AccountId account, Instant eraseAt, Instant at) implements ErasureEvent {}

    /** They are told again. */
    record AbsenceReminded(AccountId account, Instant eraseAt, Instant at) implements ErasureEvent {}

    /** All that is left of a person's are applications that employers keep for longer. */
    record PartlyErased(AccountId account, Instant at) implements ErasureEvent {}

    /** The account is kept after all. */
    record ErasureCancelled(AccountId account, Instant at) implements ErasureEvent {}

    /**
     * Everything personal was removed from an application; that there was one still counts.
     *
     * @param reference by which the employer knew it, if its person had their account deleted; null if its time was over
     */
    record ApplicationErased(JobApplicationId application, OrganizationId organization, String reference, Instant at)
            implements ErasureEvent {}

    /** The account is gone; the address is for the receipt only. */
    record AccountErased(AccountId account, EmailAddress address, String name, Language language, Instant at)
            implements ErasureEvent {}
}
