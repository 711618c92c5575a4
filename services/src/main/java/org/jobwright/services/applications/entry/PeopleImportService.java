package org.jobwright.services.applications.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.entry.EnteredPerson;
import org.jobwright.domain.applications.entry.EntryReport;
import org.jobwright.domain.applications.entry.PeopleImport;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Enters people from files. They are compared with nobody but those whom the same employer entered: whether somebody has an
 * account, or applied, is not to be found out by an address.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class PeopleImportService {

    private static final int SHOWN = 10;
    private static final int PROBLEMS_SHOWN = 20;

    private static final Logger LOG = Logger.getLogger(PeopleImportService.class);

    @Inject
    private OrganizationGuard guard;

    @Inject
    private EntryRepository entries;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingRepository applicable;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Reads the whole file and stores nothing. */
    public PeoplePreview preview(@Valid @NotNull ReadPeople command) {
        guard.requireRecruiter(command.organization());
        requireVerified(command.organization());
        limit.require(Limit.IMPORT_PREVIEW, caller.person());
        List<EntryRecord> records = read(command);
        List<EntryRecord> lines = new ArrayList<>();
        int problems = 0;
        int ready = 0;
        for (EntryRecord record : records) {
            boolean problem = !record.problems().isEmpty();
            ready += problem ? 0 : 1;
            if (lines.size() < SHOWN || problem && problems < PROBLEMS_SHOWN) {
                problems += problem ? 1 : 0;
                lines.add(record.withoutResume());
            }
        }
        return new PeoplePreview(
                records.size(), ready, with(command, PeopleFile::header), with(command, PeopleFile::columns), lines);
    }

    /**
     * Enters the people of a file. Each is told after a quarter of an hour; until then nobody hears of it if it is undone.
     *
     * @throws RuleViolation if nobody of them can be entered
     */
    public PeopleImportId enter(@Valid @NotNull EnterPeople command) {
        OrganizationId organization = command.people().organization();
        guard.requireRecruiter(organization);
        requireVerified(organization);
        Instant now = clock.instant();
        JobPosting posting = postings.find(command.posting())
                .filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        requireAskable(posting);
        applicable.open(posting.getId(), now);
        lock.hold("enter people " + organization);
        List<EntryRecord> records = read(command.people());
        EntryReport report = new EntryReport(records.stream()
                .map(record -> new EntryReport.Line(record.number(), record.problems()))
                .toList());
        if (report.entered() == 0) {
            throw new RuleViolation("applications.entry.nobody");
        }
        limit.require(
                Limit.ENTER_PEOPLE,
                organization,
                Math.toIntExact(report.entered()),
                "applications.entry.too-many-today");
        PeopleImport people = new PeopleImport(
                organization,
                posting.getId(),
                caller.person(),
                command.people().fileName(),
                command.source().strip(),
                posting.publicLanguage(),
                report,
                now);
        entries.add(people);
        records.stream()
                .filter(record -> record.problems().isEmpty())
                .map(record -> new EnteredPerson(people, record.data(), record.resume(), now))
                .forEach(entries::add);
        events.fire(people.entered());
        return people.getId();
    }

    /** The imports of an organization, the latest first. */
    public List<EnteredPeople> latest(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return entries.latest(organization);
    }

    /** What became of each record of a file. */
    public EntryReport report(@NotNull PeopleImportId id) {
        return get(id).getReport();
    }

    /** Forgets all people of an import. Those who were told find that nothing is kept. */
    public void undo(@NotNull PeopleImportId id) {
        PeopleImport people = get(id);
        events.fire(people.undo(clock.instant()));
        entries.forget(id);
    }

    private PeopleImport get(PeopleImportId id) {
        PeopleImport people = entries.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(people.getOrganization());
        return people;
    }

    /** Strangers get mail in its name, so somebody has looked at it. */
    private void requireVerified(OrganizationId organization) {
        if (!postings.statusOf(organization).isVerified()) {
            throw new RuleViolation("applications.entry.unverified");
        }
    }

    /** Its mail names the employer, and all who recruit see that there was one. */
    private static void requireAskable(JobPosting posting) {
        if (posting.isHiringConfidential() || posting.isForColleaguesOrUnnamed()) {
            throw new RuleViolation("applications.entry.confidential");
        }
    }

    /** The records, with those marked whom the employer entered already, here or before. */
    private List<EntryRecord> read(ReadPeople command) {
        List<EntryRecord> records = new ArrayList<>();
        with(command, file -> {
            file.read(record -> {
                if (records.size() == PeopleImport.MOST_PEOPLE) {
                    throw new RuleViolation("applications.entry.too-many", PeopleImport.MOST_PEOPLE);
                }
                records.add(record);
            });
            return records;
        });
        if (records.isEmpty()) {
            throw new RuleViolation("applications.entry.empty");
        }
        Set<String> known = entries.known(
                command.organization(),
                records.stream().map(record -> record.data().email()).collect(Collectors.toSet()));
        Set<String> here = new HashSet<>();
        return records.stream()
                .map(record -> {
                    String email = record.data().email();
                    if (!record.problems().isEmpty()) {
                        return record;
                    }
                    if (known.contains(email)) {
                        return refused(record, "applications.entry.entered-before");
                    }
                    return here.add(email) ? record : refused(record, "applications.entry.twice");
                })
                .toList();
    }

    private static EntryRecord refused(EntryRecord record, String code) {
        return new EntryRecord(record.number(), record.data(), record.resume(), List.of(code));
    }

    private static <T> T with(ReadPeople command, Reading<T> reading) {
        if (!Files.exists(command.file())) {
            throw new RuleViolation("applications.entry.file-gone");
        }
        try {
            return reading.of(new PeopleFile(command.file(), command.columns()));
        } catch (IOException broken) {
            LOG.debug("a file of people cannot be read", broken);
            throw new RuleViolation("applications.entry.broken-file");
        }
    }

    private interface Reading<T> {
        T of(PeopleFile file) throws IOException;
    }
}
