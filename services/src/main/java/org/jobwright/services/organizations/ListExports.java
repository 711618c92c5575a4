package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.ListExported;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.DomainEvent.Subject;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;

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
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A list of things, without people. */
    public void record(OrganizationId organization, ExportedList list, int rows) {
        record(organization, new Subject("HiringOrganization", organization.value()), list, rows);
    }

    /**
     * A list of people.
     *
     * @throws org.jobwright.domain.accounts.sessions.ProofNeeded if there are many of them and the proof is too old
     */
    public void recordPeople(OrganizationId organization, Subject subject, ExportedList list, int people) {
        if (people > FEW) {
            proof.require();
        }
        record(organization, subject, list, people);
    }

    private void record(OrganizationId organization, Subject subject, ExportedList list, int rows) {
        Instant now = clock.instant();
        if (rows > MOST) {
            throw new RuleViolation("organizations.export.too-long", rows, MOST);
        }
        events.fire(new ListExported(organization, subject, list, rows, now));
    }
}
