package org.jobwright.services.applications.clocks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Until when applicants have to be answered, for the members who decide about them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AnswerClockQueries {

    @Inject
    private AnswerClockRepository clocks;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private OrganizationQueries working;

    @Inject
    private Clock clock;

    /** Those who have waited for too long, by the promise or by law, about whom the caller may decide; the longest first. */
    @Discloses(AccessPart.LIST)
    public Page<OverdueAnswer> overdue(PageRequest page) {
        List<OrganizationId> mine = mine();
        ReadableApplications proposable = guard.proposable();
        Instant now = clock.instant();
        return Page.of(
                clocks.overdue(mine, proposable, now, page), page, () -> clocks.countOverdue(mine, proposable, now));
    }

    /** How many they are. */
    public long countOverdue() {
        return clocks.countOverdue(mine(), guard.proposable(), clock.instant());
    }

    private List<OrganizationId> mine() {
        return working.mine().stream()
                .filter(one -> one.status().isPublic())
                .map(MyOrganization::id)
                .toList();
    }

    /** The day by which a law wants an applicant to be answered, if it is near or has passed. */
    public Optional<LegalClock> legal(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return clocks.legal(application.getId(), clock.instant().plus(Signal.LEGAL_NOTICE));
    }

    /** How many people an organization has left waiting for far too long, also where the caller does not read who. */
    public AnswersOwed owed(OrganizationId organization) {
        organizations.requireWorking(organization);
        return clocks.owed(organization, clock.instant());
    }
}
