package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.NewPostings;
import org.jobwright.services.organizations.OrganizationGuard;

/** Imports some records of a file by the rules of the form, all or nothing. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportedPostingService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private NewPostings fresh;

    @Inject
    private JobPostingService service;

    @Inject
    private JobPostingRepository postings;

    /**
     * Drafts and submits postings. A record that lacks something is refused or drafted, and does not concern the others; one
     * that may not be submitted fails all.
     *
     * @param drafts whether what lacks something becomes a draft
     * @return what became of each
     */
    public List<ImportReport.Line> take(
            OrganizationId organization, ImportRunId run, List<ImportedPosting> records, boolean drafts) {
        guard.requireRecruiter(organization);
        Set<String> known = postings.taken(
                organization, records.stream().map(ImportedPosting::identifier).collect(Collectors.toSet()));
        List<ImportReport.Line> lines = new ArrayList<>();
        List<NewPostings.Imported> taken = new ArrayList<>();
        for (ImportedPosting record : records) {
            boolean draftable = drafts && record.isAdvert();
            if (!record.refusals().isEmpty() && !draftable) {
                lines.add(record.became(Result.REFUSED, record.refusals()));
            } else if (known.contains(record.identifier())) {
                lines.add(record.became(Result.REPEATED, List.of()));
            } else {
                NewPostings.Checked advert = fresh.check(organization, record.advert());
                List<String> missing = missing(record, advert);
                if (missing.isEmpty() || draftable) {
                    known.add(record.identifier());
                    taken.add(new NewPostings.Imported(run, record.identifier(), advert, missing.isEmpty()));
                }
                lines.add(
                        missing.isEmpty()
                                ? record.became(Result.SUBMITTED, record.adjustments())
                                : record.became(draftable ? Result.DRAFTED : Result.REFUSED, missing));
            }
        }
        fresh.add(organization, taken);
        return lines;
    }

    private static List<String> missing(ImportedPosting record, NewPostings.Checked advert) {
        return record.refusals().isEmpty()
                ? advert.problems().stream().map(ImportReport.Refusal::reason).toList()
                : record.refusals();
    }

    /**
     * Drafts a posting that may not be submitted.
     *
     * @return false if the same record was imported before
     */
    public boolean draft(OrganizationId organization, ImportRunId run, ImportedPosting record) {
        guard.requireRecruiter(organization);
        if (!postings.taken(organization, Set.of(record.identifier())).isEmpty()) {
            return false;
        }
        fresh.add(
                organization,
                List.of(new NewPostings.Imported(
                        run, record.identifier(), fresh.check(organization, record.advert()), false)));
        return true;
    }

    /**
     * Withdraws a posting whose import is undone, so that its record can be imported again. One that has been public, or
     * that somebody wrote on since, stays.
     *
     * @return false if it stays
     */
    public boolean undo(OrganizationId organization, JobPostingId id) {
        guard.requireRecruiter(organization);
        JobPosting posting = postings.find(id)
                .filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        if (!posting.isAsImported()) {
            return false;
        }
        service.withdraw(id);
        posting.forgetSource();
        return true;
    }
}
