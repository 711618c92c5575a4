package org.jobwright.domain.applications.persons;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that recruiters decided about who is the same person. */
public sealed interface PersonEvent extends DomainEvent {

    OrganizationId organization();

    /** The group that a merge keeps, or one of the two. */
    ApplicantPersonId kept();

    @Override
    default Subject subject() {
        return new Subject("ApplicantPerson", kept().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case PersonsMerged ignored -> "PersonsMerged";
            case PersonsUnmerged ignored -> "PersonsUnmerged";
            case PersonsKeptApart ignored -> "PersonsKeptApart";
        };
    }

    /** Two groups became one. */
    record PersonsMerged(ApplicantPersonId kept, ApplicantPersonId absorbed, OrganizationId organization, Instant at)
            implements PersonEvent {}

    /** A merge was undone. */
    record PersonsUnmerged(ApplicantPersonId kept, ApplicantPersonId absorbed, OrganizationId organization, Instant at)
            implements PersonEvent {}

    /** Two groups are two people. */
    record PersonsKeptApart(ApplicantPersonId kept, ApplicantPersonId other, OrganizationId organization, Instant at)
            implements PersonEvent {}
}
