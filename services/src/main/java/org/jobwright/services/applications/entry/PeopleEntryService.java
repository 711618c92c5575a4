package org.jobwright.services.applications.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Stores the people of a file that {@link PeopleImportService} reads, and says which of them are there already. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PeopleEntryService {

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

    /** Refuses who may not enter people, and who has looked at too many files. */
    public void requirePreview(@NotNull OrganizationId organization) {
        requireEntry(organization);
        limit.require(Limit.IMPORT_PREVIEW, caller.person());
    }

    /** Refuses who may not enter people. Strangers get mail in the organization's name, so somebody has looked at it. */
    public void requireEntry(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        if (!postings.statusOf(organization).isVerified()) {
            throw new RuleViolation("applications.entry.unverified");
        }
    }

    /** The records, with those marked whom the employer entered already, here or before. */
    public List<EntryRecord> marked(@NotNull OrganizationId organization, List<EntryRecord> records) {
        guard.requireRecruiter(organization);
        Set<String> known = entries.known(
                organization,
                records.stream().map(record -> record.data().email()).collect(Collectors.toSet()));
        Set<String> here = new HashSet<>();
        return records.stream()
                .map(record -> {
                    String email = record.data().email();
                    if (!record.problems().isEmpty()) {
                        return record;
                    }
                    if (known.contains(email)) {
                        return record.refused("applications.entry.entered-before");
                    }
                    return here.add(email) ? record : record.refused("applications.entry.twice");
                })
                .toList();
    }

    /**
     * Enters people. Each is told after a quarter of an hour; until then nobody hears of it if it is undone.
     *
     * @param read the records of the file
     * @throws RuleViolation if nobody of them can be entered
     */
    public PeopleImportId enter(@Valid @NotNull EnterPeople command, List<EntryRecord> read) {
        OrganizationId organization = command.people().organization();
        requireEntry(organization);
        Instant now = clock.instant();
        JobPosting posting = postings.find(command.posting())
                .filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        requireAskable(posting);
        applicable.open(posting.getId(), now);
        lock.hold("enter people " + organization);
        List<EntryRecord> records = marked(organization, read);
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

    /** Its mail names the employer, and all who recruit see that there was one. */
    private static void requireAskable(JobPosting posting) {
        if (posting.isHiringConfidential() || posting.isForColleaguesOrUnnamed()) {
            throw new RuleViolation("applications.entry.confidential");
        }
    }
}
