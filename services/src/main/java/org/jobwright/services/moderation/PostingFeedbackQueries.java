package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.services.jobs.PostingAccess;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.organizations.PublicationRuleRepository;

/** Shows an employer the state of the review of its advert. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingFeedbackQueries {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private LikenessRepository likeness;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private PublicationRuleRepository rule;

    @Inject
    private PostingAccess access;

    /** The review of the latest submission; empty if the posting was never submitted. For members of its employer. */
    public Optional<PostingFeedback> latest(JobPostingId posting) {
        access.requireMember(posting);
        return cases.latestOf(posting).map(this::feedback);
    }

    private PostingFeedback feedback(ModerationCase one) {
        boolean sentBack = one.getDecision()
                .filter(decision -> decision == ModerationDecision.SENT_BACK)
                .isPresent();
        return new PostingFeedback(
                one.getPostingVersion(),
                one.getSubmittedAt(),
                one.getDeadline(),
                one.getDecision().orElse(null),
                one.getMessage().orElse(""),
                likeness.isCloseToAnother(one.getId()),
                rule.isVerifiedOnly()
                        && !organizations.get(one.getOrganization()).getStatus().isVerified(),
                sentBack ? one.getFieldNotes() : FieldNotes.NONE);
    }
}
