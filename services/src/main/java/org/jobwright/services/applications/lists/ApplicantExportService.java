package org.jobwright.services.applications.lists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent.Subject;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.BulkOperationRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Lists of applicants as files: exactly the people, and what is said of them, that the page shows. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApplicantExportService {

    @Inject
    private ApplicantListRepository reads;

    @Inject
    private PostingRepository postings;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private ListExports exports;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The applicants of a posting, filtered and sorted as on the page. Each of them sees who took it along, and colleagues
     * that someone did.
     */
    public List<ApplicantCard> export(@NotNull JobPostingId posting, ApplicantFilter filter, ApplicantSort sort) {
        Instant now = clock.instant();
        ApplicantSelection selection = new ApplicantSelection(posting, filter, guard.readable(posting), now);
        OrganizationId employer = postings.employerOf(posting);
        exports.record(employer, new Subject("JobPosting", posting.value()), ExportedList.APPLICANTS, (int)
                reads.count(selection));
        List<ApplicantCard> people = new ArrayList<>();
        PageRequest page = new PageRequest(1, PageRequest.FILE_SIZE);
        List<ApplicantCard> some;
        do {
            some = reads.list(selection, sort, page);
            people.addAll(some);
            page = new PageRequest(page.number() + 1, page.size());
        } while (some.size() == page.size());
        accesses.exported(
                people.stream()
                        .filter(person -> person.candidateStatus() != CandidateStatus.WITHDRAWN)
                        .map(ApplicantCard::reference)
                        .toList(),
                caller.person(),
                now);
        operations.add(BulkOperation.export(posting, employer, people.size(), caller.person(), now));
        return people;
    }
}
