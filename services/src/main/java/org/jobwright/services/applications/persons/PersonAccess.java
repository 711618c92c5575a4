package org.jobwright.services.applications.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;

/** People for recruiters who read all of their applications; the caller's own are never among these. */
@ApplicationScoped
class PersonAccess {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PersonRepository persons;

    @Inject
    private PersonLinkRepository links;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    /** Two people of one organization, as they are now: other commands about them wait. */
    PersonPair lock(ApplicationReference kept, ApplicationReference other) {
        JobApplication one = applications.find(kept).orElseThrow(NotFound::new);
        JobApplication two = applications.find(other).orElseThrow(NotFound::new);
        guard.requireReader(List.of(one, two));
        if (one.isBlind() || two.isBlind()) {
            throw new NotFound();
        }
        organizations.requireRecruiter(one.getOrganization());
        if (!two.getOrganization().equals(one.getOrganization())) {
            throw new RuleViolation("applications.persons.merge.other-organization");
        }
        persons.lock(one.getOrganization());
        PersonPair pair = new PersonPair(person(one), person(two));
        requireReadable(pair.groups());
        return pair;
    }

    /** Recruiters of the organization who read all applications of a group; other commands about them wait. */
    void lock(OrganizationId organization, ApplicantPersonId group) {
        organizations.requireRecruiter(organization);
        persons.lock(organization);
        requireReadable(Set.of(group));
    }

    private ApplicantPerson person(JobApplication application) {
        return persons.find(application.getOrganization(), application.getCandidate())
                .orElseThrow(NotFound::new);
    }

    private void requireReadable(Set<ApplicantPersonId> groups) {
        if (!readsAll(groups)) {
            throw new RuleViolation("applications.persons.merge.unreadable");
        }
    }

    /** Else a merge would tell of an application that the reader must not know of. */
    boolean readsAll(Set<ApplicantPersonId> groups) {
        return links.countAll(groups) <= links.count(groups, guard.readable());
    }
}
