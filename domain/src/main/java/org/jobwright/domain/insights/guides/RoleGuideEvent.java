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

    /** A guide was started. */
    record RoleGuideDrafted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** The latest version of a guide was edited, or the next one was started. */
    record RoleGuideEdited(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was submitted to a colleague for review. */
    record RoleGuideSubmitted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was sent back for further editing. */
    record RoleGuideSentBack(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A version of a guide was published. */
    record RoleGuidePublished(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A guide was taken off the site. */
    record RoleGuideRetired(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A draft was discarded, and with it the guide if it had never been published. */
    record RoleGuideDiscarded(RoleGuideId guide, Instant at) implements RoleGuideEvent {}

    /** A posting was started from a guide. */
    record RoleGuideUsed(RoleGuideId guide, JobPostingId posting, OrganizationId organization, Instant at)
            implements RoleGuideEvent {}
}
