package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.privacy.AccessLogEvent;
import org.jobwright.domain.privacy.AccessLogEvent.ReadersLookedUp;
import org.jobwright.domain.privacy.AccessLogEvent.ReadingsLookedUp;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.DomainEvent.Subject;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.ListExports;

/**
 * After a break-in: who saw a person's applications, and what a member saw. Each answer needs a fresh proof, and is in the
 * audit log.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class AccessRecordQueries {

    /** How many rows a page has. */
    public static final int PAGE = 50;

    @Inject
    private RecentProof proof;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccessRecordRepository records;

    @Inject
    private ListExports exports;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A page of the answer.
     *
     * @param before where the page before said that this one begins; null for the first
     * @throws org.jobwright.domain.accounts.sessions.ProofNeeded if the proof is too old
     */
    public AccessPage page(@Valid @NotNull AccessQuery query, AccessKey before) {
        proof.require();
        accounts.get(query.person());
        events.fire(lookedUp(query));
        AccessKey key = before == null ? AccessKey.newest(query) : before;
        return AccessPage.of(records.find(query, key, PAGE + 1), PAGE);
    }

    /**
     * The whole answer, as a file has it.
     *
     * @throws org.jobwright.domain.accounts.sessions.ProofNeeded if the proof is too old
     */
    public List<AccessRecord> export(@Valid @NotNull AccessQuery query) {
        proof.require();
        AccountId person = accounts.get(query.person()).getId();
        ExportedList list =
                switch (query.side()) {
                    case READERS -> ExportedList.READERS;
                    case READINGS -> ExportedList.READINGS;
                };
        int rows = Math.toIntExact(records.count(query));
        exports.record(null, new Subject("Account", person.value()), list, rows);
        return records.find(query, AccessKey.newest(query), ListExports.MOST);
    }

    private AccessLogEvent lookedUp(AccessQuery query) {
        Instant now = clock.instant();
        return switch (query.side()) {
            case READERS -> new ReadersLookedUp(query.person(), now);
            case READINGS -> new ReadingsLookedUp(query.person(), now);
        };
    }
}
