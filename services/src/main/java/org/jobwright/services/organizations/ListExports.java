package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.ListExported;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.DomainEvent.Subject;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/**
 * The last step of every command that gives a list away as a file: many people need a fresh proof of who asks, and the
 * audit log keeps who took which list, and how long it was.
 */
@ApplicationScoped
public class ListExports {

    /** So many people are exported without a fresh proof. */
    public static final int FEW = 50;

    /** The most lines of a file. For more the list has to be narrowed. */
    public static final int MOST = 10_000;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** All rows of a list of an organization, read as its page reads them, {@value PageRequest#FILE_SIZE} at a time. */
    public <T> List<T> all(OrganizationId organization, ExportedList list, Function<PageRequest, Page<T>> read) {
        return all(organization, subject(organization), list, read);
    }

    /** All rows of a list that belongs to no organization: one of the staff, or the caller's own. */
    public <T> List<T> all(ExportedList list, Function<PageRequest, Page<T>> read) {
        return all(null, caller(), list, read);
    }

    private <T> List<T> all(
            OrganizationId organization, Subject subject, ExportedList list, Function<PageRequest, Page<T>> read) {
        Page<T> first = read.apply(new PageRequest(1, PageRequest.FILE_SIZE));
        record(organization, subject, list, Math.toIntExact(first.total()));
        List<T> rows = new ArrayList<>(first.items());
        for (int number = 2; number <= first.pages(); number++) {
            rows.addAll(
                    read.apply(new PageRequest(number, PageRequest.FILE_SIZE)).items());
        }
        return rows;
    }

    /** A list of an organization. */
    public void record(OrganizationId organization, ExportedList list, int rows) {
        record(organization, subject(organization), list, rows);
    }

    /** A list that belongs to no organization. */
    public void record(ExportedList list, int rows) {
        record(null, caller(), list, rows);
    }

    /**
     * A list about something.
     *
     * @param organization whose list it is; null for a list of the staff
     * @throws org.jobwright.domain.accounts.sessions.ProofNeeded if it is of many people and the proof is too old
     */
    public void record(OrganizationId organization, Subject subject, ExportedList list, int rows) {
        if (list.isOfPeople() && rows > FEW) {
            proof.require();
        }
        if (rows > MOST) {
            throw new RuleViolation("organizations.export.too-long", rows, MOST);
        }
        events.fire(new ListExported(organization, subject, list, rows, clock.instant()));
    }

    private static Subject subject(OrganizationId organization) {
        return new Subject("HiringOrganization", organization.value());
    }

    private Subject caller() {
        return new Subject("Account", caller.person().value());
    }
}
