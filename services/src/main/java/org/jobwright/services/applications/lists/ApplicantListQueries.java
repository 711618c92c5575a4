package org.jobwright.services.applications.lists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Who applied: listed, found, and counted. Viewers read only the figures; for anyone else a posting has none. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApplicantListQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicantListRepository reads;

    @Inject
    private ApplicantCountRepository figures;

    @Inject
    private ApplicantNameRepository names;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Clock clock;

    /** The applicants of a posting, filtered, sorted and paged. */
    @Discloses(AccessPart.LIST)
    public Page<ApplicantCard> list(
            JobPostingId posting, ApplicantFilter filter, ApplicantSort sort, PageRequest page) {
        ApplicantSelection selection = selection(posting, filter);
        return Page.of(reads.list(selection, sort, page), page, () -> reads.count(selection));
    }

    /** The number of applicants in a list. */
    public long count(JobPostingId posting, ApplicantFilter filter) {
        return reads.count(selection(posting, filter));
    }

    /** How many of a selection a list shows. */
    public long countAmong(JobPostingId posting, ApplicantFilter filter, Collection<JobApplicationId> people) {
        return reads.countAmong(selection(posting, filter), people);
    }

    /** Those of a selection whom a list shows, as they are now. */
    @Discloses(AccessPart.LIST)
    public List<ApplicantCard> among(
            JobPostingId posting, ApplicantFilter filter, Collection<JobApplicationId> people) {
        return reads.among(selection(posting, filter), people);
    }

    /** The position of an application in a list of its posting, and the applicants before and after it. */
    public Neighbours neighbours(ApplicationReference reference, ApplicantFilter filter, ApplicantSort sort) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        ReadableApplications readable = guard.readable(application.getPosting());
        return reads.neighbours(
                application, new ApplicantSelection(application.getPosting(), filter, readable, clock.instant()), sort);
    }

    /** The first eight people by name among all whom the caller reads, those who applied last first. */
    @Discloses(AccessPart.LIST)
    public List<FoundApplicant> findPeople(String words) {
        return names.find(words, guard.readable());
    }

    /** Figures of one posting; zeros if nobody applied whom the caller may count. */
    public PostingApplicationCounts counts(JobPostingId posting) {
        return figures.counts(posting, guard.countable(posting), clock.instant());
    }

    /** Figures of all postings of an organization that have applications which the caller may count. */
    public Map<JobPostingId, PostingApplicationCounts> countsByPosting(OrganizationId organization) {
        organizations.requireWorking(organization);
        return figures.counts(organization, guard.countable(), clock.instant());
    }

    /** Those of the postings whose applicants the caller reads, all or some of them. */
    public Set<JobPostingId> readableAmong(OrganizationId organization, Set<JobPostingId> postings) {
        organizations.requireWorking(organization);
        ReadableApplications readable = guard.readable();
        return postings.stream()
                .filter(posting -> readable.include(organization, posting))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many answers are late, over all organizations whose applications the caller may read. */
    public long countOverdue() {
        return figures.countOverdue(guard.readable(), clock.instant());
    }

    private ApplicantSelection selection(JobPostingId posting, ApplicantFilter filter) {
        return new ApplicantSelection(posting, filter, guard.readable(posting), clock.instant());
    }
}
