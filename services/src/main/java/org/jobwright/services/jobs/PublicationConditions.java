package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.PublicationRuleRepository;

/** What has to be true of its employer before the staff make an advert public. */
@ApplicationScoped
class PublicationConditions {

    @Inject
    private EmployerStatus employers;

    @Inject
    private PublicationRuleRepository rule;

    /** Why an advert cannot become public now; the first one needs a verified employer where the instance says so. */
    Optional<RuleViolation> obstacle(JobPosting posting) {
        OrganizationStatus employer = employers.held(posting.getOrganization());
        if (!employer.isPublic()) {
            return Optional.of(new RuleViolation("jobs.employer-stopped"));
        }
        return posting.publicVersion().isEmpty() && !employer.isVerified() && rule.isVerifiedOnly()
                ? Optional.of(new RuleViolation("jobs.employer-unverified"))
                : Optional.empty();
    }
}
