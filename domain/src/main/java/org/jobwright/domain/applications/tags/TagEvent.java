package org.jobwright.domain.applications.tags;

import java.time.Instant;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the tags of an organization. */
public sealed interface TagEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return switch (this) {
            case ApplicationTagged tagged ->
                new Subject("JobApplication", tagged.application().value());
            case ApplicationUntagged untagged ->
                new Subject("JobApplication", untagged.application().value());
            default -> new Subject("HiringOrganization", organization().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case TagCreated ignored -> "TagCreated";
            case TagRenamed ignored -> "TagRenamed";
            case TagsMerged ignored -> "TagsMerged";
            case TagDeleted ignored -> "TagDeleted";
            case ApplicationTagged ignored -> "ApplicationTagged";
            case ApplicationUntagged ignored -> "ApplicationUntagged";
        };
    }

    /** A member used a new tag. */
    record TagCreated(TagId tag, OrganizationId organization, Instant at) implements TagEvent {}

    /** A tag has another name. */
    record TagRenamed(TagId tag, OrganizationId organization, Instant at) implements TagEvent {}

    /** Applications with one tag have the other instead. */
    record TagsMerged(TagId absorbed, TagId kept, OrganizationId organization, Instant at) implements TagEvent {}

    /** A tag is gone, from applications too. */
    record TagDeleted(TagId tag, OrganizationId organization, Instant at) implements TagEvent {}

    /** An application got a tag. */
    record ApplicationTagged(TagId tag, JobApplicationId application, OrganizationId organization, Instant at)
            implements TagEvent {}

    /** An application lost a tag. */
    record ApplicationUntagged(TagId tag, JobApplicationId application, OrganizationId organization, Instant at)
            implements TagEvent {}
}
