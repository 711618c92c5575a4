package org.jobwright.services.applications.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.entry.EntryReport;
import org.jobwright.domain.applications.entry.PeopleImport;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.Turns;

/**
 * Enters people from files. They are compared with nobody but those whom the same employer entered: whether somebody has an
 * account, or applied, is not to be found out by an address. A file is read outside of any transaction, so that large ones keep
 * no connection to the database.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class PeopleImportService {

    private static final int SHOWN = 10;
    private static final int PROBLEMS_SHOWN = 20;

    /** Files that are read at the same time; each record is in memory, with its resume. */
    private static final Turns TURNS = new Turns(4, Duration.ofSeconds(10), "applications.entry.busy");

    private static final Logger LOG = Logger.getLogger(PeopleImportService.class);

    @Inject
    private OrganizationGuard guard;

    @Inject
    private EntryRepository entries;

    @Inject
    private PeopleEntryService entry;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Reads the whole file and stores nothing. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PeoplePreview preview(@Valid @NotNull ReadPeople command) {
        entry.requirePreview(command.organization());
        return TURNS.take(() -> {
            List<EntryRecord> records = entry.marked(command.organization(), read(command));
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
                    records.size(),
                    ready,
                    with(command, PeopleFile::header),
                    with(command, PeopleFile::columns),
                    lines);
        });
    }

    /**
     * Enters the people of a file. Each is told after a quarter of an hour; until then nobody hears of it if it is undone.
     *
     * @throws RuleViolation if nobody of them can be entered
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PeopleImportId enter(@Valid @NotNull EnterPeople command) {
        entry.requireEntry(command.people().organization());
        return TURNS.take(() -> entry.enter(command, read(command.people())));
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

    private static List<EntryRecord> read(ReadPeople command) {
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
        return records;
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
