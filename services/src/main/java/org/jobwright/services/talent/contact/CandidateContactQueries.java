package org.jobwright.services.talent.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.talent.contact.ContactRepository.Asked;
import org.jobwright.services.talent.contact.MyContact.Obstacle;

/** What employers asked the caller. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateContactQueries {

    private static final int MOST = 200;

    @Inject
    private ContactRepository requests;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<MyContact> mine() {
        Instant now = clock.instant();
        List<Asked> rows = requests.of(caller.person(), MOST);
        Set<OrganizationId> hidden = requests.hiddenFrom(rows.stream()
                .filter(row -> row.request().getState(now) == ContactState.SENT)
                .map(row -> row.request().getOrganization())
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> contact(row, hidden, now)).toList();
    }

    private static MyContact contact(Asked row, Set<OrganizationId> hidden, Instant now) {
        ContactRequest request = row.request();
        ContactState state = request.getState(now);
        Instant until =
                switch (state) {
                    case SENT -> request.answerableUntil();
                    case DECLINED -> now.isBefore(request.answerableUntil()) ? request.answerableUntil() : null;
                    case ACCEPTED -> request.getSharedUntil();
                    case EXPIRED, ENDED -> null;
                };
        return new MyContact(
                request.getId(),
                row.organization(),
                request.getText(),
                request.getSentAt(),
                state,
                until,
                state == ContactState.SENT ? obstacle(row, hidden) : null,
                request.shared(now),
                request.getConsent().orElse(null));
    }

    private static Obstacle obstacle(Asked row, Set<OrganizationId> hidden) {
        if (!row.status().isVerified()) {
            return Obstacle.STOPPED;
        }
        return hidden.contains(row.request().getOrganization()) ? Obstacle.HIDDEN : null;
    }
}
