package org.jobwright.domain.insights.guides;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a role guide. */
public sealed interface RoleGuideEvent extends DomainEvent {

    RoleGuideId guide();

    @Override
    default Subject subject() {
        return new Subject("RoleGuide", guide().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case RoleGuideDrafted ignored -> "RoleGuideDrafted";
            case RoleGuideEdited ignored -> "RoleGuideEdited";
            case RoleGuideSubmitted ignored -> "RoleGuideSubmitted";
            case RoleGuideSentBack ignored -> "RoleGuideSentBack";
            case RoleGuidePublished ignored -> "RoleGuidePublished";
            case RoleGuideRetired ignored -> "RoleGuideRetired";
            case RoleGuideDiscarded ignored -> "RoleGuideDiscarded";
            case RoleGuideUsed ignored -> "RoleGuideUsed";
        };
    }

    /** A guide was begun. */
    record RoleGuideDrafted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** The latest version of a guide was written on, or a next one was begun. */
    record RoleGuideEdited(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was handed to a colleague for review. */
    record RoleGuideSubmitted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was given back to be written on. */
    record RoleGuideSentBack(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A version of a guide became what everybody reads. */
    record RoleGuidePublished(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was taken off the site. */
    record RoleGuideRetired(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A draft was thrown away; with it the guide, when nothing of it was ever published. */
    record RoleGuideDiscarded(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A posting was begun from a guide. */
    record RoleGuideUsed(RoleGuideId guide, JobPostingId posting, OrganizationId organization, Instant at)
            implements RoleGuideEvent {}
}
