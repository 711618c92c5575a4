package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.PostingLaw;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What an import would do, by the rules of the import, without doing it. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportPreviewService {

    /** A file that is uploaded may have so many bytes once it is unpacked. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** Checking one against the laws of its places takes about a millisecond. */
    private static final int MOST_CHECKED = 300;

    private static final int SHOWN = 10;
    private static final int PROBLEMS_SHOWN = 20;

    private static final Logger LOG = Logger.getLogger(ImportPreviewService.class);

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

    /**
     * Reads the whole file, and checks its first records.
     *
     * @throws RuleViolation if it is none that can be imported
     */
    public ImportPreview preview(@Valid StartImport command) {
        guard.requireRecruiter(command.organization());
        limit.require(Limit.IMPORT_PREVIEW, caller.person());
        return new Look(command).toTheEnd();
    }

    /** Counts the records of a file before they are imported, and refuses too many. */
    public void admit(@Valid StartImport command) {
        OrganizationId organization = command.organization();
        guard.requireRecruiter(organization);
        int records = read(command, file -> count(file, new LastDays(LocalDate.now(clock), false)));
        if (!postings.statusOf(organization).isVerified()) {
            limit.require(Limit.IMPORT_UNVERIFIED, organization, records, "jobs.import.unverified");
        }
        limit.require(Limit.IMPORT, organization, records, "jobs.import.too-many-today");
    }

    private static int count(PostingFile file, LastDays lastDays) throws IOException {
        int records = file.survey(lastDays, ImportReport.MAX_LINES);
        if (records == 0) {
            throw new RuleViolation("jobs.import.empty");
        }
        return records;
    }

    private static <T> T read(StartImport command, Reading<T> reading) {
        if (!Files.exists(command.file())) {
            throw new RuleViolation("jobs.import.file-gone");
        }
        try {
            return reading.of(new PostingFile(command.file(), command.fileName(), MOST_BYTES));
        } catch (IOException broken) {
            LOG.debug("a file to import cannot be read", broken);
            throw new RuleViolation("jobs.import.broken-file");
        }
    }

    private interface Reading<T> {
        T of(PostingFile file) throws IOException;
    }

    /** A look at one file. */
    private final class Look {

        private final StartImport command;
        private final OrganizationProfile employer;
        private final LocalDate today = LocalDate.now(clock);
        private final List<ImportPreview.Line> lines = new ArrayList<>();
        private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
        private int checked;
        private int problems;

        Look(StartImport command) {
            this.command = command;
            this.employer = organizations.get(command.organization()).getProfile();
        }

        ImportPreview toTheEnd() {
            return read(command, this::look);
        }

        private ImportPreview look(PostingFile file) throws IOException {
            LastDays lastDays = new LastDays(today, command.moveDates());
            int total = count(file, lastDays);
            file.read(lastDays, MOST_CHECKED, this::take);
            return new ImportPreview(
                    total,
                    checked,
                    counts.getOrDefault(Result.SUBMITTED, 0),
                    counts.getOrDefault(Result.DRAFTED, 0),
                    counts.getOrDefault(Result.REPEATED, 0),
                    counts.getOrDefault(Result.REFUSED, 0),
                    file.columns(),
                    lines);
        }

        private void take(ImportedPosting record) {
            checked++;
            ImportPreview.Line line = line(record);
            counts.merge(line.result(), 1, Integer::sum);
            boolean problem = line.result() == Result.DRAFTED || line.result() == Result.REFUSED;
            if (checked <= SHOWN || problem && problems < PROBLEMS_SHOWN) {
                problems += problem ? 1 : 0;
                lines.add(line);
            }
        }

        private ImportPreview.Line line(ImportedPosting record) {
            if (!record.isAdvert()) {
                return line(record, Result.REFUSED, List.of(), unreadable(record));
            }
            if (postings.hasTaken(command.organization(), record.identifier())) {
                return line(record, Result.REPEATED, List.of(), List.of());
            }
            List<FieldProblem> missing = law.review(employer, record.advert())
                    .with(AdvertPolicy.review(record.advert(), today))
                    .problems();
            return missing.isEmpty() && record.refusals().isEmpty()
                    ? line(record, Result.SUBMITTED, List.of(), record.adjustments())
                    : line(record, Result.DRAFTED, missing, record.refusals());
        }

        private List<String> unreadable(ImportedPosting record) {
            return record.refusals().isEmpty() ? List.of("jobs.import.no-title") : record.refusals();
        }

        private ImportPreview.Line line(
                ImportedPosting record, Result result, List<FieldProblem> missing, List<String> codes) {
            return new ImportPreview.Line(record.number(), record.advert(), result, missing, codes);
        }
    }
}
