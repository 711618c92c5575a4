package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.PublicationRuleRepository;
import org.jobwright.services.shared.caller.Caller;

/** What has to be true of its employer before the staff make an advert public. */
@ApplicationScoped
class PublicationConditions {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PublicationRuleRepository rule;

    @Inject
    private Caller caller;

    private record Asked(OrganizationId organization) {}

    /** Why an advert cannot become public now; the first one needs a verified employer where the instance says so. */
    Optional<RuleViolation> obstacle(JobPosting posting) {
        OrganizationStatus employer =
                caller.once(new Asked(posting.getOrganization()), () -> postings.statusOf(posting.getOrganization()));
        if (!employer.isPublic()) {
            return Optional.of(new RuleViolation("jobs.employer-stopped"));
        }
        return posting.publicVersion().isEmpty() && !employer.isVerified() && rule.isVerifiedOnly()
                ? Optional.of(new RuleViolation("jobs.employer-unverified"))
                : Optional.empty();
    }
}
