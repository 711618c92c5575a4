package org.jobwright.services.talent.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.services.shared.caller.Caller;

/** What employers asked the caller. */
@Stateless
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
        return requests.of(caller.person(), MOST).stream()
                .map(row -> contact(row.request(), row.organization(), now))
                .toList();
    }

    private static MyContact contact(ContactRequest request, String organization, Instant now) {
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
                organization,
                request.getText(),
                request.getSentAt(),
                state,
                until,
                request.shared(now));
    }
}
