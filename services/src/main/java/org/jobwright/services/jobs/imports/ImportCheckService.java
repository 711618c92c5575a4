package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.PostingLaw;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What the database says about a file that {@link ImportPreviewService} reads. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportCheckService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingLaw law;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Refuses who may not import, and who has looked at too many files. */
    public void requirePreview(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        limit.require(Limit.IMPORT_PREVIEW, caller.person());
    }

    /** Refuses who may not import. */
    public void requireImport(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
    }

    /** Counts the records that are going to be imported, and refuses too many of a day. */
    public void count(@NotNull OrganizationId organization, int records) {
        guard.requireRecruiter(organization);
        if (!postings.statusOf(organization).isVerified()) {
            limit.require(Limit.IMPORT_UNVERIFIED, organization, records, "jobs.import.unverified");
        }
        limit.require(Limit.IMPORT, organization, records, "jobs.import.too-many-today");
    }

    /** What would become of some records. */
    public List<ImportPreview.Line> check(@NotNull OrganizationId organization, List<ImportedPosting> records) {
        guard.requireRecruiter(organization);
        OrganizationProfile employer = organizations.get(organization).getProfile();
        Set<String> taken = postings.taken(
                organization, records.stream().map(ImportedPosting::identifier).collect(Collectors.toSet()));
        return records.stream().map(record -> line(employer, record, taken)).toList();
    }

    private ImportPreview.Line line(OrganizationProfile employer, ImportedPosting record, Set<String> taken) {
        if (!record.isAdvert()) {
            return line(record, Result.REFUSED, List.of(), unreadable(record));
        }
        if (taken.contains(record.identifier())) {
            return line(record, Result.REPEATED, List.of(), List.of());
        }
        List<FieldProblem> missing = law.review(employer, record.advert())
                .with(AdvertPolicy.reviewWithoutWording(record.advert(), LocalDate.now(clock)))
                .problems();
        return missing.isEmpty() && record.refusals().isEmpty()
                ? line(record, Result.SUBMITTED, List.of(), record.adjustments())
                : line(record, Result.DRAFTED, missing, record.refusals());
    }

    private static List<String> unreadable(ImportedPosting record) {
        return record.refusals().isEmpty() ? List.of("jobs.import.no-title") : record.refusals();
    }

    private static ImportPreview.Line line(
            ImportedPosting record, Result result, List<FieldProblem> missing, List<String> codes) {
        return new ImportPreview.Line(record.number(), record.advert(), result, missing, codes);
    }
}
